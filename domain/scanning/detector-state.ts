import { findLastPress, type RunKey } from './burst-run';
import type { ScanDoubt } from './decode-keys';
import type { BrokenRun } from './judge-burst';
import type { KeyStroke, Terminator } from './key-stroke';
import type { ScannerProfile } from './scanner-profile';

export type DetectorState = {
  readonly nextMark: number;
  /** Keys linked by pauses no longer than the loose rule allows; empty is IDLE. */
  readonly run: readonly RunKey[];
  /** A scan is certain and unfinished (a prefix, or a line of several): every key is held until it ends. */
  readonly capturing: boolean;
  /** Keys of the lines already taken, which need no second verdict. */
  readonly taken: readonly RunKey[];
  readonly broken: BrokenRun | null;
  readonly scanEndedAt: number;
};

export type ScanReading = {
  readonly text: string;
  readonly terminator: Terminator | 'None';
  readonly characters: number;
  /** From the first key to the last character. */
  readonly milliseconds: number;
  readonly doubts: readonly ScanDoubt[];
};

/** A hand pressed these keys. */
export type HandEffect = {
  readonly kind: 'hand';
  /** What was held back of them: it belongs where the caret is, or to whoever listens for typing. */
  readonly text: string;
  readonly strokes: readonly KeyStroke[];
  /** One key with silence around it, or one that no scanner sends: fit to be a shortcut. */
  readonly alone: boolean;
};

export type DetectorEffect =
  /** Remember the focused control as it is now, before the key acts. */
  | { readonly kind: 'snapshot'; readonly mark: number }
  | HandEffect
  /** Put everything back as it was at `mark`, and take back the last `retracted` characters already given out as typed on the page. */
  | { readonly kind: 'scan'; readonly reading: ScanReading; readonly mark: number; readonly retracted: number };

export type DetectorStep = {
  readonly state: DetectorState;
  /** Keep the key from the page. */
  readonly swallow: boolean;
  readonly effects: readonly DetectorEffect[];
};

export const IDLE: DetectorState = { nextMark: 0, run: [], capturing: false, taken: [], broken: null, scanEndedAt: Number.NEGATIVE_INFINITY };

/** Everything pressed since the detector was last idle. */
export function openKeys(state: DetectorState): readonly RunKey[] {
  return [...state.taken, ...state.run];
}

/** Waiting for the next line of a document. */
export function isAwaitingLine(state: DetectorState): boolean {
  return state.taken.length > 0 && state.run.length === 0;
}

/** The oldest mark a scan might still ask to go back to; older snapshots may be forgotten. */
export function oldestMark(state: DetectorState): number {
  return state.broken?.keys[0]?.mark ?? openKeys(state)[0]?.mark ?? state.nextMark;
}

/** How long a silence has to last before it says anything. */
export function patienceOf(state: DetectorState, profile: ScannerProfile): number {
  if (isAwaitingLine(state)) return profile.linePause;
  if (state.capturing) return profile.loose.gap;
  return profile.terminators.length === 0 ? profile.linePause : profile.handPause;
}

/** When, on the clock of the strokes, silence will mean something; null while it cannot. */
export function nextQuiet(state: DetectorState, profile: ScannerProfile): number | null {
  const last = findLastPress(openKeys(state));
  const hasWork = state.capturing || profile.terminators.length === 0 || state.run.some(({ handed, role }) => !handed && role !== 'release');
  return last && hasWork ? last.stroke.timeStamp + patienceOf(state, profile) : null;
}
