import type { KeyRole, KeyStroke } from './key-stroke';
import type { TimingRule } from './scanner-profile';

/** One key of a run, with what has become of it. */
export type RunKey = {
  /** Grows by one per key; names the moment before this key acted. */
  readonly mark: number;
  readonly stroke: KeyStroke;
  readonly role: KeyRole;
  /** Kept from the page: it owes the field its text if a hand pressed it. */
  readonly held: boolean;
  /** Already passed on as a hand's; a scan takes that back. */
  readonly handed: boolean;
};

/** Keys that were pressed; the release of Alt only ends a number and has no timing of its own. */
export function listPresses(keys: readonly RunKey[]): readonly RunKey[] {
  return keys.filter(({ role }) => role !== 'release');
}

/** Milliseconds between neighbouring presses, one fewer than there are presses. */
export function listGaps(keys: readonly RunKey[]): readonly number[] {
  const presses = listPresses(keys);
  return presses.slice(1).map((key, index) => key.stroke.timeStamp - (presses[index]?.stroke.timeStamp ?? 0));
}

export function findLastPress(keys: readonly RunKey[]): RunKey | undefined {
  return keys.findLast(({ role }) => role !== 'release');
}

/** Milliseconds from the last press to a moment; infinite when nothing was pressed. */
export function pauseSince(keys: readonly RunKey[], timeStamp: number): number {
  const last = findLastPress(keys);
  return last ? timeStamp - last.stroke.timeStamp : Number.POSITIVE_INFINITY;
}

/** Upper median; zero for one press, which has no pause. */
export function medianOf(gaps: readonly number[]): number {
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

/** Whether a run keeps a rule's pace. Long pauses end a run before it is judged, so the test of each is a second lock. */
export function isFast(keys: readonly RunKey[], rule: TimingRule): boolean {
  const gaps = listGaps(keys);
  return gaps.every((gap) => gap <= rule.gap) && medianOf(gaps) <= rule.median;
}

/** The longest ending of a run whose pauses all stay within `gap`. */
export function tailWithin(keys: readonly RunKey[], gap: number): readonly RunKey[] {
  let start = keys.length - 1;
  let next = Number.NaN;

  for (let index = keys.length - 1; index >= 0; index -= 1) {
    const key = keys[index];
    if (!key || key.role === 'release') continue;
    if (next - key.stroke.timeStamp > gap) break;
    next = key.stroke.timeStamp;
    start = index;
  }

  return keys.slice(start);
}
