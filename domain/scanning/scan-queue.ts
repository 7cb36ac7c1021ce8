import type { CapturedScan } from './captured-scan';

/** Why a scan waits: unsaved work or a dialog stood in its way, nobody was there to take it, or who was is busy. */
export type QueueReason = 'blocked' | 'unclaimed' | 'busy';

export type QueuedScan = { readonly scan: CapturedScan; readonly reason: QueueReason; /** Milliseconds since 1970. */ readonly at: number };

/** First in, first out; at most one scan is being worked on. */
export type ScanQueue = { readonly active: CapturedScan | null; readonly waiting: readonly QueuedScan[] };

export const EMPTY_QUEUE: ScanQueue = { active: null, waiting: [] };

export function enqueueScan(queue: ScanQueue, entry: QueuedScan): ScanQueue {
  return { ...queue, waiting: [...queue.waiting, entry] };
}

/** The scan now being worked on, in place of the one before. */
export function activateScan(queue: ScanQueue, scan: CapturedScan): ScanQueue {
  return { active: scan, waiting: queue.waiting.filter((entry) => entry.scan.id !== scan.id) };
}

/** The scan that has waited longest, now the active one. */
export function takeNextScan(queue: ScanQueue): { queue: ScanQueue; next: QueuedScan | null } {
  const [next] = queue.waiting;
  return next ? { queue: activateScan(queue, next.scan), next } : { queue, next: null };
}

export function removeScan(queue: ScanQueue, id: string): ScanQueue {
  return { ...queue, waiting: queue.waiting.filter((entry) => entry.scan.id !== id) };
}
