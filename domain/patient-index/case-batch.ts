import type { Verdict } from '@/domain/patient-index/pair-verdict';
import { SAMPLE_SHARES } from '@/domain/patient-index/sample-shares';

/** Why a case of a batch was not merged, or not taken back, with the rest. */
export const batchReasons = ['changed', 'decided', 'not-safe', 'leased', 'kept-apart', 'needs-second-person', 'not-found', 'moved-on'] as const;

export type BatchReason = (typeof batchReasons)[number];

export type BatchLine = { caseId: string; names: readonly string[] };

/** Where a batch stands: its sample is being decided; it may go on; somebody did not say one person, so it may not; all is done. */
export type BatchState = 'sampling' | 'ready' | 'refused' | 'done';

export type BatchView = {
  batchId: string;
  state: BatchState;
  startedAt: string;
  sample: readonly (BatchLine & { outcome: Verdict | null })[];
  counts: { waiting: number; merged: number; skipped: number; undone: number };
  notDone: readonly (BatchLine & { reason: BatchReason })[];
};

/** @returns how many of so many are decided one by one first; null where so few are no bulk work */
export function sampleSize(cases: number): number | null {
  const { share, least, fewest } = SAMPLE_SHARES.bulkSample;

  return cases < fewest ? null : Math.max(least, Math.ceil(cases * share));
}

/**
 * Draws without putting back.
 * @param random from 0 up to, but not, 1
 */
export function drawSample<Item>(items: readonly Item[], size: number, random: () => number): readonly Item[] {
  const left = [...items];

  return Array.from({ length: Math.min(size, items.length) }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/** @param outcomes of the sample; null while it waits, `undefined` where the case is gone */
export function batchState(outcomes: readonly (Verdict | null | undefined)[], waiting: number): BatchState {
  if (outcomes.some((outcome) => outcome !== null && outcome !== 'SAME')) return 'refused';
  if (outcomes.includes(null)) return 'sampling';
  return waiting > 0 ? 'ready' : 'done';
}
