export type ScanRoute = 'lookup' | 'fill' | 'queue' | 'discard-with-notice' | 'ignore-duplicate';

/** Why a scan may not take the screen: unsaved work, or a question that waits for an answer. */
export type BlockingReason = 'dirty-form' | 'dialog';

export type ScanSituation = {
  readonly locked: boolean;
  readonly blocking: BlockingReason | null;
  /** Whether the focused field declared that it takes scans: not at all, this one, or only others. */
  readonly field: 'takes-none' | 'takes-this' | 'takes-others';
  /** Milliseconds since the same text was last scanned; null if it was not. */
  readonly sinceSameText: number | null;
};

/** A trigger pulled twice reads the same card twice within this time. */
const DUPLICATE_WINDOW = 1500;

/**
 * Where a scan goes. A locked screen takes nothing in; a field that asked for this kind gets it and nobody else does;
 * unsaved work and open questions are never disturbed, least of all answered; everything else is looked up.
 */
export function routeScan({ locked, blocking, field, sinceSameText }: ScanSituation): ScanRoute {
  if (locked) return 'discard-with-notice';
  if (sinceSameText !== null && sinceSameText <= DUPLICATE_WINDOW) return 'ignore-duplicate';
  if (field === 'takes-this') return 'fill';
  if (field === 'takes-others' || blocking !== null) return 'queue';
  return 'lookup';
}
