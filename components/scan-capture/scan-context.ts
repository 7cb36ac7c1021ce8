'use client';

import { createContext, use, useCallback, useEffect, useEffectEvent, useId, useSyncExternalStore } from 'react';
import type { RecentPaces } from '@/domain/scanning/pace-drift';
import type { BlockingReason } from '@/domain/scanning/route-scan';
import type { CapturedScan } from '@/domain/scanning/captured-scan';
import type { QueuedScan } from '@/domain/scanning/scan-queue';
import type { LastScan, ScanConsumer, ScanDesk, ScanNotice } from './scan-desk';
import { scannerHealth, useWindowFocus, type ScannerHealth } from './scanner-health';
import type { createScanRecorder, ScanTraceListener } from './scan-recorder';
import type { ShortcutRegistry } from './shortcut-registry';
import type { toCapturedScan } from './to-captured-scan';

export type ScanCapture = {
  readonly desk: ScanDesk;
  readonly shortcuts: ShortcutRegistry;
  readonly recorder: ReturnType<typeof createScanRecorder>;
  readonly toScan: ReturnType<typeof toCapturedScan>;
};

export const ScanCaptureContext = createContext<ScanCapture | null>(null);

export function useScanCapture(): ScanCapture {
  const capture = use(ScanCaptureContext);
  if (!capture) throw new Error('Scan capture is used outside ScanCaptureProvider');
  return capture;
}

export type ScanContext = {
  readonly health: ScannerHealth;
  readonly lastScan?: LastScan;
  readonly paces: RecentPaces;
  /** Scans that wait, oldest first. */
  readonly queue: readonly QueuedScan[];
  /** The scan being worked on. */
  readonly active: CapturedScan | null;
  readonly notice: ScanNotice | null;
  readonly receiving: boolean;
  /** Takes the oldest waiting scan out of the queue and makes it the active one. */
  readonly takeNext: () => QueuedScan | null;
  readonly remove: (id: string) => void;
  /** Gives a scan back, for the desk to look up. */
  readonly putAside: (scan: CapturedScan) => void;
  /** While set, scans wait: unsaved work is not left and a dialog is not answered by one. Each caller sets its own. */
  readonly setBlocking: (reason: BlockingReason | null) => void;
  readonly setLocked: (locked: boolean) => void;
};

/** The state of the scanner and of the scans that wait, for drawing and for the keys that take the next one. */
export function useScanContext(): ScanContext {
  const { desk } = useScanCapture();
  const focused = useWindowFocus();
  const view = useSyncExternalStore(desk.subscribe, desk.view, desk.view);
  const blocker = useId();
  const setBlocking = useCallback((reason: BlockingReason | null) => desk.setBlocking(blocker, reason), [desk, blocker]);
  const { takeNext, remove, putAside, setLocked } = desk;

  // Whoever leaves no longer stands in the way.
  useEffect(() => () => desk.setBlocking(blocker, null), [desk, blocker]);

  return {
    health: scannerHealth({ ...view, focused }),
    paces: view.paces,
    ...(view.lastScan && { lastScan: view.lastScan }),
    queue: view.queue.waiting,
    active: view.queue.active,
    notice: view.notice,
    receiving: view.receiving,
    takeNext,
    remove,
    putAside,
    setBlocking,
    setLocked,
  };
}

/** Receives every scan that is to be looked up, for as long as the page is in view; the innermost consumer wins. */
export function useScanConsumer(handler: ScanConsumer): void {
  const { desk } = useScanCapture();
  const onScan = useEffectEvent(handler);

  useEffect(() => desk.addConsumer((scan) => onScan(scan)), [desk]);
}

/** Brings in a code that came by no key, such as the camera's; it is routed like any other scan. */
export function useScanDelivery(): (text: string) => void {
  const { desk, toScan } = useScanCapture();

  return useCallback(
    (text) => {
      const reading = { text, terminator: 'None', characters: [...text].length, milliseconds: 0, doubts: [] } as const;
      desk.receive(toScan(reading, false), { takes: 'takes-none', fill: () => undefined, behindLayer: false });
    },
    [desk, toScan],
  );
}

/** Receives every scan as the keys it was instead of having it read, for as long as `active`. */
export function useScanTraces(active: boolean, handler: ScanTraceListener): void {
  const { recorder } = useScanCapture();
  const onTrace = useEffectEvent(handler);

  useEffect(() => (active ? recorder.add((strokes) => onTrace(strokes)) : undefined), [recorder, active]);
}

/**
 * Receives what a hand types while nothing that takes text has the focus, for the one box of the desk.
 * `onRetracted` names how many of the last characters were the beginning of a slow scan after all.
 */
export function useTypedText(handler: (text: string) => void, onRetracted?: (characters: number) => void): void {
  const { desk } = useScanCapture();
  const onTyped = useEffectEvent(handler);
  const onTakenBack = useEffectEvent((characters: number) => onRetracted?.(characters));

  useEffect(
    () => desk.addTypist({ onTyped: (text) => onTyped(text), onRetracted: (characters) => onTakenBack(characters) }),
    [desk],
  );
}
