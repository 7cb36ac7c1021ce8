import type { ComparedPerson } from '@/domain/patient-index/case-view';
import type { Verdict } from '@/domain/patient-index/pair-verdict';
import { SAMPLE_SHARES } from '@/domain/patient-index/sample-shares';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';

/** Two entries as the first administrator saw them, for a second who is not told what was decided. */
export type ReviewPair = readonly [SeenPerson, SeenPerson];

/** What becomes of two verdicts that differ: the first stands, or it is taken back and the case is open again. */
export const settlements = ['upheld', 'reopened'] as const;

export type Settlement = (typeof settlements)[number];

export type ReviewVerdict = { by: string | null; at: string; verdict: Verdict; note: string | null };

/** Before the reader has answered there are the entries and nothing else: no score, no suggestion, no first answer. */
export type ReviewView = {
  reviewId: string;
  persons: readonly ComparedPerson[];
} & (
  | { state: 'blind'; leasedBy: string | null }
  | { state: 'agreed' | 'disputed' | Settlement; first: ReviewVerdict; second: ReviewVerdict; may: readonly Settlement[] }
);

/** Two verdicts that differ, in the queue; names masked. */
export type DisputeLine = { reviewId: string; at: string; first: Verdict; second: Verdict; names: readonly string[] };

/** What the queue says of second reviews: how many wait for the reader, and which are to be settled. */
export type ReviewWork = { waiting: number; disputed: readonly DisputeLine[] };

/**
 * Whether a decision is put again, and which two of it: one pair, so that a
 * review looks the same whatever was decided.
 * @param pairs persons the decision was about, by id
 * @param random from 0 up to, but not, 1
 * @returns null where it was not drawn, or the screen did not show one of them
 */
export function drawReview(pairs: readonly (readonly [string, string])[], seen: readonly SeenPerson[], random: () => number): ReviewPair | null {
  if (random() >= SAMPLE_SHARES.secondReview) return null;

  const [oneId, otherId] = pairs[Math.floor(random() * pairs.length)] ?? [];
  const one = seen.find(({ personId }) => personId === oneId);
  const other = seen.find(({ personId }) => personId === otherId);
  return one && other ? [one, other] : null;
}

/** Each of the two who differ may give way to the other; a third person may say either. */
export function maySettle(readerId: string, { firstById, secondById }: { firstById: string; secondById: string | null }): readonly Settlement[] {
  if (readerId === firstById) return ['reopened'];
  return readerId === secondById ? ['upheld'] : settlements;
}
