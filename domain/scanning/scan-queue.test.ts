import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CapturedScan } from './captured-scan';
import { activateScan, EMPTY_QUEUE, enqueueScan, removeScan, takeNextScan, type ScanQueue } from './scan-queue';

function sampleScan(id: string): CapturedScan {
  return {
    id,
    text: `code ${id}`,
    terminator: 'Enter',
    characters: 6,
    milliseconds: 20,
    captureMethod: 'barcode',
    confidence: 'certain',
    doubts: [],
  };
}

function queueOf(ids: readonly string[]): ScanQueue {
  return ids.reduce((queue, id) => enqueueScan(queue, { scan: sampleScan(id), reason: 'blocked', at: 0 }), EMPTY_QUEUE);
}

test('scans come out in the order they went in, each once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 20 }), (ids) => {
      const taken: string[] = [];
      let queue = queueOf(ids);
      for (let step = takeNextScan(queue); step.next; step = takeNextScan(queue)) {
        taken.push(step.next.scan.id);
        queue = step.queue;
        expect(queue.active?.id).toBe(step.next.scan.id);
      }

      expect(taken).toEqual(ids);
    }),
  );
});

test('an empty queue has no next scan and keeps the active one', () => {
  const queue = activateScan(EMPTY_QUEUE, sampleScan('a'));

  expect(takeNextScan(queue)).toEqual({ queue, next: null });
});

test('a removed scan is gone and the others keep their order', () => {
  expect(removeScan(queueOf(['a', 'b', 'c']), 'b').waiting.map(({ scan }) => scan.id)).toEqual(['a', 'c']);
});

test('a scan that becomes active no longer waits', () => {
  const queue = activateScan(queueOf(['a', 'b']), sampleScan('b'));

  expect(queue.active?.id).toBe('b');
  expect(queue.waiting.map(({ scan }) => scan.id)).toEqual(['a']);
});
