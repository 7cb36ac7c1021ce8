import { expect, test } from 'vitest';
import type { CapturedScan } from '@/domain/scanning/captured-scan';
import { createScanDesk, type ScanPlace } from './scan-desk';

const noField: ScanPlace = { takes: 'takes-none', fill: () => undefined, behindLayer: false };

function sampleScan(text: string): CapturedScan {
  return { id: text, text, terminator: 'Enter', characters: text.length, milliseconds: 30, captureMethod: 'barcode', confidence: 'certain', doubts: [] };
}

/** A desk with a clock the test moves, and a consumer that keeps what it handles. */
function createDesk() {
  const clock = { at: 1000 };
  const handled: string[] = [];
  const desk = createScanDesk(() => clock.at);
  const consume = (scan: CapturedScan) => {
    handled.push(scan.text);
    return 'handled' as const;
  };
  return { clock, handled, desk, consume };
}

function waiting(desk: ReturnType<typeof createScanDesk>) {
  return desk.view().queue.waiting.map(({ scan, reason }) => [scan.text, reason]);
}

test('the consumer registered last gets the scan', () => {
  const { desk, consume, handled } = createDesk();
  desk.addConsumer(() => 'queue');
  desk.addConsumer(consume);
  desk.receive(sampleScan('A'), noField);

  expect(handled).toEqual(['A']);
  expect(desk.view().queue.active?.text).toBe('A');
});

test('twenty scans for a busy desk wait in order and none is lost', () => {
  const { desk, clock } = createDesk();
  desk.addConsumer(() => 'queue');
  const texts = Array.from({ length: 20 }, (_, index) => `code ${index}`);
  for (const text of texts) {
    clock.at += 300;
    desk.receive(sampleScan(text), noField);
  }

  expect(texts.map(() => desk.takeNext()?.scan.text)).toEqual(texts);
  expect(desk.takeNext()).toBeNull();
});

test('a scan does not overtake those that wait for the desk, though it is free again', () => {
  const { desk, clock, consume, handled } = createDesk();
  const release = desk.addConsumer(() => 'queue');
  desk.receive(sampleScan('A'), noField);
  release();
  desk.addConsumer(consume);
  clock.at += 300;
  desk.receive(sampleScan('B'), noField);

  expect(handled).toEqual([]);
  expect(waiting(desk)).toEqual([['A', 'busy'], ['B', 'busy']]);
});

test('the same card within 1.5 s is looked up once, with a notice', () => {
  const { desk, clock, consume, handled } = createDesk();
  desk.addConsumer(consume);
  desk.receive(sampleScan('A'), noField);
  clock.at += 900;
  desk.receive(sampleScan('A'), noField);

  expect(handled).toEqual(['A']);
  expect(desk.view().notice).toEqual({ kind: 'duplicate', at: 1900 });
});

test('a locked desk keeps nothing of a scan and says that it came', () => {
  const { desk, consume, handled } = createDesk();
  desk.addConsumer(consume);
  desk.setLocked(true);
  desk.receive(sampleScan('A'), noField);

  expect(handled).toEqual([]);
  expect(desk.view()).toMatchObject({ queue: { waiting: [] }, notice: { kind: 'discarded' } });
});

test('a dialog keeps scans waiting, also from a consumer that arrives meanwhile', async () => {
  const { desk, consume, handled } = createDesk();
  desk.setBlocking('panel', 'dialog');
  desk.receive(sampleScan('A'), noField);
  desk.addConsumer(consume);
  await Promise.resolve();

  expect(handled).toEqual([]);
  expect(waiting(desk)).toEqual([['A', 'blocked']]);
});

test('a dialog that closes does not release the unsaved form under it', () => {
  const { desk } = createDesk();
  desk.setBlocking('form', 'dirty-form');
  desk.setBlocking('panel', 'dialog');
  expect(desk.view().blocking).toBe('dialog');

  desk.setBlocking('panel', null);
  expect(desk.view().blocking).toBe('dirty-form');

  desk.setBlocking('form', null);
  expect(desk.view().blocking).toBeNull();
});

test('a layer over the page counts as a dialog although nobody said so', () => {
  const { desk, consume, handled } = createDesk();
  desk.addConsumer(consume);
  desk.receive(sampleScan('A'), { ...noField, behindLayer: true });

  expect(handled).toEqual([]);
  expect(waiting(desk)).toEqual([['A', 'blocked']]);
});

test('a scan that came while nobody was there goes to who arrives, oldest first', async () => {
  const { desk, consume, handled } = createDesk();
  desk.receive(sampleScan('A'), noField);
  desk.receive(sampleScan('B'), noField);
  desk.addConsumer(consume);
  await Promise.resolve();

  expect(handled).toEqual(['A']);
  expect(waiting(desk)).toEqual([['B', 'unclaimed']]);
});

test('a field that takes the scan is filled and nobody else hears of it', () => {
  const { desk, consume, handled } = createDesk();
  const filled: string[] = [];
  desk.addConsumer(consume);
  desk.setBlocking('form', 'dirty-form');
  desk.receive(sampleScan('A'), { ...noField, takes: 'takes-this', fill: (text) => filled.push(text) });

  expect({ filled, handled }).toEqual({ filled: ['A'], handled: [] });
});

test('typing goes to the page in view and not behind a dialog', () => {
  const { desk } = createDesk();
  const typed: string[] = [];
  desk.addTypist({ onTyped: (text) => typed.push(text), onRetracted: () => undefined });
  desk.onTyped('zh');
  desk.setBlocking('panel', 'dialog');
  desk.onTyped('ang');

  expect(typed).toEqual(['zh']);
});
