import type { CapturedScan } from './captured-scan';

/** Milliseconds between keys of the latest scans, newest last: what the health light judges by. No text is among them. */
export type RecentPaces = readonly number[];

/** Scans looked back on: one that stuttered changes nothing, a scanner that was set anew shows after a few. */
const WINDOW = 5;
/** Fewer keys say too little of a pace. */
const FEWEST_CHARACTERS = 6;
/** A mean three times off is another scanner, or the same one set anew. */
const DRIFT = 3;
/** Below this all scanners are fast, and a ratio of two such paces says nothing; people take 30 ms and more for a key. */
const FAST = 10;

/** A pasted text was never keyed, and one without duration came from a timer that tells none. */
export function addPace(paces: RecentPaces, { characters, milliseconds, captureMethod }: Pick<CapturedScan, 'characters' | 'milliseconds' | 'captureMethod'>): RecentPaces {
  if (captureMethod === 'pasted' || characters < FEWEST_CHARACTERS || milliseconds <= 0) return paces;

  return [...paces, milliseconds / (characters - 1)].slice(-WINDOW);
}

/**
 * Whether the scanner has another pace than the one that was learned.
 * @param medianGap of the calibration, in milliseconds
 * @returns null until a full window of scans agrees
 */
export function paceDrift(paces: RecentPaces, medianGap: number): 'slower' | 'faster' | null {
  if (paces.length < WINDOW) return null;
  const learned = Math.max(medianGap, FAST);

  if (paces.every((pace) => Math.max(pace, FAST) >= learned * DRIFT)) return 'slower';
  return paces.every((pace) => Math.max(pace, FAST) * DRIFT <= learned) ? 'faster' : null;
}
