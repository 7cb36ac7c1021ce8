import { findLastPress, isFast, listPresses, pauseSince, type RunKey } from './burst-run';
import { decodeKeys, typedText } from './decode-keys';
import { IDLE, isAwaitingLine, openKeys, patienceOf } from './detector-state';
import type { DetectorEffect, DetectorState, DetectorStep, ScanReading } from './detector-state';
import { expectsMoreLines } from './expects-more-lines';
import { judgeBurst, type DetectorSettings } from './judge-burst';
import { findTerminator, keyRole } from './key-role';
import type { KeyRole, KeyStroke } from './key-stroke';
import { readScan } from './read-scan';
import { MAXIMUM_PAYLOAD } from './scanner-profile';
import { shouldHold } from './should-hold';

/**
 * `quiet` says that no key has been pressed up to `now` on the strokes' own clock and that none is waiting to be
 * handled. Silence never throws keys away: it gives held text back to a hand, ends scans of scanners without
 * terminator, and stops waiting for a next line. A key that turns out to be close by its time stamp rejoins its run.
 */
export type DetectorInput = { readonly kind: 'key'; readonly stroke: KeyStroke } | { readonly kind: 'quiet'; readonly now: number };

type Settled = Pick<DetectorStep, 'state' | 'effects'>;

/** One step of the detector: IDLE → MAYBE → CAPTURING → DECIDE → scan or give back. Pure; only time stamps decide. */
export function detectBurst(state: DetectorState, input: DetectorInput, settings: DetectorSettings): DetectorStep {
  if (input.kind === 'quiet') return { ...onQuiet(state, input.now, settings), swallow: false };

  const { stroke } = input;
  const role = keyRole(stroke, settings.profile);
  if (role === 'ignored') return pass(state);
  if (role === 'release') return pass(addRelease(state, stroke));
  if (stroke.repeat) return onRepeat(state, stroke, role, settings);
  // Nothing of a password is kept, not even its rhythm.
  if (stroke.focus === 'secret') return pass(afterHand(state), handOver(state, false, settings));

  const settled = settle(state, stroke.timeStamp, settings);
  const step = onPress(settled.state, stroke, role, settings);
  return { ...step, effects: [...settled.effects, ...step.effects] };
}

function onPress(state: DetectorState, stroke: KeyStroke, role: KeyRole, settings: DetectorSettings): DetectorStep {
  if (isTrailing(state, stroke, role, settings)) return { state, swallow: true, effects: [] };
  if (role === 'terminator') return onTerminator(state, stroke, settings);
  if (role === 'command') return endByHand(state, stroke, settings);
  return append(state, stroke, role, settings);
}

function append(state: DetectorState, stroke: KeyStroke, role: KeyRole, settings: DetectorSettings): DetectorStep {
  const { profile } = settings;
  const held = shouldHold(state, stroke, role, profile);
  const pause = pauseSince(openKeys(state), stroke.timeStamp);
  const snapshot: readonly DetectorEffect[] = pause > profile.strict.gap ? [{ kind: 'snapshot', mark: state.nextMark }] : [];

  const slow = pause > profile.handPause && !state.capturing;
  // What was held comes before a key that cannot be: the order of typing is kept.
  const overtaken = !held && stroke.focus === 'field' && state.run.some((key) => key.held && !key.handed);
  const owed = slow || overtaken ? handOver(state, slow, settings) : [];

  const run = [...(slow || overtaken ? markHanded(state.run) : state.run), toRunKey(state, stroke, role, held)];
  const capturing = state.capturing || hasPrefix(run, settings);
  return { state: { ...state, nextMark: state.nextMark + 1, run: capped(run), capturing }, swallow: held, effects: [...owed, ...snapshot] };
}

function onTerminator(state: DetectorState, stroke: KeyStroke, settings: DetectorSettings): DetectorStep {
  const { profile } = settings;
  const terminator = findTerminator(stroke) ?? 'Enter';
  if (openKeys(state).length === 0 || !profile.terminators.includes(terminator)) return endByHand(state, stroke, settings);

  const verdict = judgeLine(state, pauseSince(openKeys(state), stroke.timeStamp), settings);
  if (!verdict.scanned) return endByHand(state, stroke, settings);

  const keys = [...state.taken, ...verdict.keys];
  const { text } = decodeKeys(keys.map((key) => key.stroke), profile);
  if (!verdict.interrupted && expectsMoreLines(text, profile)) {
    const taken = [...keys, toRunKey(state, stroke, 'terminator', true)];
    const effects = handOverBefore(state, keys, settings);
    return { state: { ...state, nextMark: state.nextMark + 1, run: [], taken, capturing: true, broken: null }, swallow: true, effects };
  }

  const scanned = { keys, terminator, interrupted: verdict.interrupted, endedAt: stroke.timeStamp };
  return { ...finish(state, scanned, settings), swallow: true };
}

function onRepeat(state: DetectorState, stroke: KeyStroke, role: KeyRole, { profile }: DetectorSettings): DetectorStep {
  if (role === 'command') return pass(state, [{ kind: 'hand', text: '', strokes: [stroke], alone: true }]);
  // Doubled by the driver in the middle of a scan: neither the scan nor the field may see it.
  const held = findLastPress(state.run)?.held ?? false;
  return { state, swallow: held && pauseSince(state.run, stroke.timeStamp) <= profile.strict.gap, effects: [] };
}

function onQuiet(state: DetectorState, now: number, settings: DetectorSettings): Settled {
  const pause = pauseSince(openKeys(state), now);

  if (openKeys(state).length === 0) return { state, effects: [] };
  if (endsInSilence(state, pause, settings)) return endSilently(state, settings);
  if (pause <= patienceOf(state, settings.profile)) return { state, effects: [] };
  // Tentative: the run stays open, for the silence may be a stall and the next key close by its time stamp.
  return { state: { ...state, run: markHanded(state.run), capturing: false }, effects: handOver(state, true, settings) };
}

/** Closes what the pause before a new key has ended. */
function settle(state: DetectorState, now: number, settings: DetectorSettings): Settled {
  const pause = pauseSince(openKeys(state), now);

  if (openKeys(state).length === 0) return { state, effects: [] };
  if (endsInSilence(state, pause, settings)) return endSilently(state, settings);
  if (pause <= settings.profile.loose.gap) return { state, effects: [] };
  return { state: { ...afterHand(state), broken: findBroken(state, settings) }, effects: handOver(state, true, settings) };
}

/** A scan that needs no terminator any more: its next line did not come, or its scanner sends none. */
function endsInSilence(state: DetectorState, pause: number, { profile }: DetectorSettings): boolean {
  if (isAwaitingLine(state)) return pause > profile.linePause;
  if (state.taken.length > 0) return pause > profile.loose.gap;
  return profile.terminators.length === 0 && pause > profile.linePause;
}

function endSilently(state: DetectorState, settings: DetectorSettings): Settled {
  const last = findLastPress(openKeys(state));
  const endedAt = last?.stroke.timeStamp ?? 0;

  if (isAwaitingLine(state)) {
    const terminator = (last && findTerminator(last.stroke)) ?? 'None';
    return finish(state, { keys: state.taken.slice(0, -1), terminator, interrupted: false, endedAt }, settings);
  }
  // The last line broke off: what is there may not be all.
  if (state.taken.length > 0) return finish(state, { keys: openKeys(state), terminator: 'None', interrupted: true, endedAt }, settings);

  const verdict = judgeBurst(state.run, state.broken, 0, settings);
  if (verdict.scanned) return finish(state, { ...verdict, terminator: 'None', endedAt }, settings);
  return { state: afterHand(state), effects: handOver(state, true, settings) };
}

type FinishedScan = {
  readonly keys: readonly RunKey[];
  readonly terminator: ScanReading['terminator'];
  readonly interrupted: boolean;
  readonly endedAt: number;
};

function finish(state: DetectorState, scanned: FinishedScan, settings: DetectorSettings): Settled {
  const { keys, terminator, interrupted, endedAt } = scanned;
  const mark = keys[0]?.mark ?? state.nextMark;
  const shown = keys.filter(({ handed, held, stroke }) => handed && held && stroke.focus !== 'field');
  const scan: DetectorEffect = {
    kind: 'scan',
    reading: readScan(keys, terminator, interrupted, settings.profile),
    mark,
    retracted: typedText(shown.map(({ stroke }) => stroke), settings.profile).length,
  };

  return { state: { ...IDLE, nextMark: state.nextMark, scanEndedAt: endedAt }, effects: [...handOverBefore(state, keys, settings), scan] };
}

/** Keys of the same run before the scan were a hand's. */
function handOverBefore(state: DetectorState, scanned: readonly RunKey[], settings: DetectorSettings): readonly DetectorEffect[] {
  const mark = scanned[0]?.mark ?? state.nextMark;

  return handOver({ ...state, taken: [], run: state.run.filter((key) => key.mark < mark) }, false, settings);
}

/** The run ends as a hand's, and so does the key that ended it. */
function endByHand(state: DetectorState, stroke: KeyStroke, settings: DetectorSettings): DetectorStep {
  const { hold, short, handPause } = settings.profile;
  const pause = pauseSince(openKeys(state), stroke.timeStamp);
  const amidst = pause <= hold.gap && openKeys(state).length >= short.keys;
  const ending: DetectorEffect = { kind: 'hand', text: '', strokes: [stroke], alone: !amidst };

  return pass({ ...afterHand(state), broken: null }, [...handOver(state, pause > handPause, settings), ending]);
}

/** Gives every key not yet given to the hand that pressed it; `isolated` when silence followed. */
function handOver(state: DetectorState, isolated: boolean, { profile }: DetectorSettings): readonly DetectorEffect[] {
  const pending = openKeys(state).filter(({ handed, role }) => !handed && role !== 'release');
  if (pending.length === 0) return [];

  const owed = pending.filter(({ held }) => held).map(({ stroke }) => stroke);
  const strokes = pending.map(({ stroke }) => stroke);
  return [{ kind: 'hand', text: typedText(owed, profile), strokes, alone: isolated && pending.length === 1 }];
}

function judgeLine(state: DetectorState, pause: number, settings: DetectorSettings) {
  // Later lines of a document that has begun need no second verdict.
  if (state.taken.length > 0) return { scanned: true, keys: state.run, interrupted: false } as const;
  return judgeBurst(state.run, state.broken, pause, settings);
}

function findBroken({ broken, run }: DetectorState, { profile }: DetectorSettings): DetectorState['broken'] {
  const { keys, within } = profile.interruption;
  const handed = markHanded(run);
  const soonAfter = broken !== null && (run[0]?.stroke.timeStamp ?? 0) - broken.endedAt <= within;
  if (soonAfter) return { ...broken, keys: [...broken.keys, ...handed] };

  const fast = listPresses(run).length >= keys && isFast(run, profile.strict);
  return fast ? { keys: handed, endedAt: findLastPress(run)?.stroke.timeStamp ?? 0 } : null;
}

function hasPrefix(run: readonly RunKey[], { profile }: DetectorSettings): boolean {
  if (profile.prefix === '') return false;
  // Only the head matters, and an Alt+keypad character takes up to five keys.
  const head = run.slice(0, 5 * profile.prefix.length).map(({ stroke }) => stroke);
  return decodeKeys(head, profile).text.startsWith(profile.prefix);
}

/** A second Enter or the LF of a CR LF suffix, which browsers would take as Ctrl+J and open the downloads. */
function isTrailing(state: DetectorState, stroke: KeyStroke, role: KeyRole, { profile }: DetectorSettings): boolean {
  if (openKeys(state).length > 0 || stroke.timeStamp - state.scanEndedAt > profile.trailingPause) return false;
  return role === 'terminator' || (stroke.ctrl && (stroke.code === 'KeyJ' || stroke.code === 'KeyM'));
}

/** Lets the oldest key go from a payload no card carries, and keeps the mark to go back to. */
function capped(run: readonly RunKey[]): readonly RunKey[] {
  if (run.length <= MAXIMUM_PAYLOAD + 1) return run;

  const [first, second, ...rest] = run;
  return first && second ? [{ ...second, mark: first.mark }, ...rest] : run;
}

/** Letting go of Alt ends a number typed on the keypad. */
function addRelease(state: DetectorState, stroke: KeyStroke): DetectorState {
  return state.run.length === 0 ? state : { ...state, run: [...state.run, toRunKey(state, stroke, 'release', false)] };
}

function afterHand(state: DetectorState): DetectorState {
  return { ...state, run: [], taken: [], capturing: false };
}

function markHanded(run: readonly RunKey[]): readonly RunKey[] {
  return run.map((key) => (key.handed ? key : { ...key, handed: true }));
}

function toRunKey(state: DetectorState, stroke: KeyStroke, role: KeyRole, held: boolean): RunKey {
  return { mark: state.nextMark, stroke, role, held, handed: false };
}

function pass(state: DetectorState, effects: readonly DetectorEffect[] = []): DetectorStep {
  return { state, swallow: false, effects };
}
