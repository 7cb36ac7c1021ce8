import type { CapturedScan } from '@/domain/scanning/captured-scan';
import { addPace, type RecentPaces } from '@/domain/scanning/pace-drift';
import { routeScan, type BlockingReason, type ScanSituation } from '@/domain/scanning/route-scan';
import { activateScan, EMPTY_QUEUE, enqueueScan, removeScan, takeNextScan } from '@/domain/scanning/scan-queue';
import type { QueuedScan, QueueReason, ScanQueue } from '@/domain/scanning/scan-queue';
import { createStack, createStore, type Store } from './create-store';

/** `handled`: the scan is now on screen. `queue`: busy, keep it for later. */
export type ScanConsumer = (scan: CapturedScan) => 'handled' | 'queue';

export type Typist = { readonly onTyped: (text: string) => void; readonly onRetracted: (characters: number) => void };

export type LastScan = { readonly at: number; readonly characters: number; readonly milliseconds: number };

/** What became of the latest scan where nothing else on screen shows it. */
export type ScanNotice = { readonly kind: 'discarded' | 'duplicate' | 'queued'; readonly at: number };

export type ScanDeskView = {
  readonly queue: ScanQueue;
  readonly lastScan: LastScan | null;
  readonly paces: RecentPaces;
  readonly notice: ScanNotice | null;
  readonly blocking: BlockingReason | null;
  readonly locked: boolean;
  /** The key listener is really there. */
  readonly listening: boolean;
  /** A scan has been coming in for so long that it is worth showing. */
  readonly receiving: boolean;
};

/** The focused field, if it declared that it takes scans. */
export type ScanField = { readonly takes: ScanSituation['field']; readonly fill: (text: string) => void };

/** Where a scan was made: in which field, and whether something lay over the page. */
export type ScanPlace = ScanField & { readonly behindLayer: boolean };

export type ScanDesk = ReturnType<typeof createScanDesk>;

const EMPTY_VIEW: ScanDeskView = {
  queue: EMPTY_QUEUE,
  lastScan: null,
  paces: [],
  notice: null,
  blocking: null,
  locked: false,
  listening: false,
  receiving: false,
};

/** Where scans go once captured: to a field, to whoever looks them up, or into the queue. Memory only. */
export function createScanDesk(now: () => number) {
  const store = createStore(EMPTY_VIEW);
  const { view, change, subscribe } = store;
  const consumers = createStack<ScanConsumer>();
  const typists = createStack<Typist>();
  let last: { readonly text: string; readonly at: number } | null = null;

  function enqueue(scan: CapturedScan, reason: QueueReason): void {
    const at = now();
    change({ queue: enqueueScan(view().queue, { scan, reason, at }), notice: { kind: 'queued', at } });
  }

  function offer(scan: CapturedScan): void {
    const answer = isDraining(view().queue) ? 'queue' : consumers.top()?.(scan);
    if (answer === 'handled') change({ queue: activateScan(view().queue, scan), notice: null });
    else enqueue(scan, answer === 'queue' ? 'busy' : 'unclaimed');
  }

  /** Nobody was there when it came, during navigation say; whoever arrives gets the oldest. */
  function offerUnclaimed(): void {
    const { queue, locked, blocking } = view();
    const entry = queue.waiting.find(({ reason }) => reason === 'unclaimed');
    if (!entry || locked || blocking !== null) return;
    if (consumers.top()?.(entry.scan) === 'handled') change({ queue: activateScan(view().queue, entry.scan), notice: null });
  }

  return {
    ...{ view, subscribe },
    receive(scan: CapturedScan, place: ScanPlace): void {
      const at = now();
      const blocking = view().blocking ?? (place.behindLayer ? 'dialog' : null);
      const sinceSameText = last?.text === scan.text ? at - last.at : null;
      const route = routeScan({ locked: view().locked, blocking, field: place.takes, sinceSameText });
      last = { text: scan.text, at };
      change({ lastScan: { at, characters: scan.characters, milliseconds: scan.milliseconds }, paces: addPace(view().paces, scan), receiving: false });

      if (route === 'discard-with-notice') change({ notice: { kind: 'discarded', at } });
      else if (route === 'ignore-duplicate') change({ notice: { kind: 'duplicate', at } });
      else if (route === 'fill') place.fill(scan.text);
      else if (route === 'queue') enqueue(scan, 'blocked');
      else offer(scan);
    },
    addConsumer(consumer: ScanConsumer): () => void {
      // After the effects of the page that mounts it, so that it finds itself complete.
      queueMicrotask(offerUnclaimed);
      return consumers.add(consumer);
    },
    addTypist: typists.add,
    /** Text typed on the page belongs to nobody behind a dialog or a lock. */
    onTyped: (text: string): void => (isOpen(view()) ? typists.top()?.onTyped(text) : undefined),
    onRetracted: (characters: number): void => typists.top()?.onRetracted(characters),
    takeNext(): QueuedScan | null {
      const { queue, next } = takeNextScan(view().queue);
      if (next) change({ queue });
      return next;
    },
    remove: (id: string): void => change({ queue: removeScan(view().queue, id) }),
    ...createSetters(store, now),
  };
}

/** The desk may be free for a moment before it takes the next one that waits for it: nobody overtakes. */
function isDraining({ waiting }: ScanQueue): boolean {
  return waiting[0]?.reason === 'busy';
}

function isOpen({ locked, blocking }: ScanDeskView): boolean {
  return !locked && blocking !== 'dialog';
}

function createSetters({ view, change }: Store<ScanDeskView>, now: () => number) {
  const blockers = new Map<string, BlockingReason>();

  return {
    /** Every part of the page speaks for itself: closing a dialog must not release an unsaved form. */
    setBlocking(blocker: string, reason: BlockingReason | null): void {
      if (reason) blockers.set(blocker, reason);
      else blockers.delete(blocker);

      const reasons = [...blockers.values()];
      const blocking = reasons.find((each) => each === 'dialog') ?? reasons[0] ?? null;
      if (view().blocking !== blocking) change({ blocking });
    },
    setLocked(locked: boolean): void {
      if (view().locked !== locked) change({ locked });
    },
    /** Whoever has the scan is the wrong place for it: the desk takes it up first. */
    putAside(scan: CapturedScan): void {
      const at = now();
      change({ queue: enqueueScan(view().queue, { scan, reason: 'busy', at }), notice: { kind: 'queued', at } });
    },
    setListening: (listening: boolean): void => change({ listening }),
    setReceiving(receiving: boolean): void {
      if (view().receiving !== receiving) change({ receiving });
    },
  };
}
