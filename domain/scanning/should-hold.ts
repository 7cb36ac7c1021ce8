import { findLastPress, listGaps, pauseSince, type RunKey } from './burst-run';
import { typedText } from './decode-keys';
import { openKeys, type DetectorState } from './detector-state';
import type { KeyRole, KeyStroke } from './key-stroke';
import type { ScannerProfile } from './scanner-profile';

/**
 * Whether to keep a key from the page until it is known who pressed it. In a field that is so from the fourth fast key
 * on: the page then renders three characters of a scan instead of eighteen, and the rest never has to be taken back.
 * Where no field has the focus nothing is lost by waiting, so every character is held.
 */
export function shouldHold(state: DetectorState, stroke: KeyStroke, role: KeyRole, profile: ScannerProfile): boolean {
  const inField = stroke.focus === 'field';
  // The input method has eaten the key, or it acted before the page could listen: too late.
  if (inField && (stroke.composing || stroke.spent)) return false;
  if (state.capturing) return true;

  const keys = openKeys(state);
  const pause = pauseSince(keys, stroke.timeStamp);
  if (role === 'token') return pause <= profile.hold.gap && (!inField || isFastRun(state.run, pause, profile));
  if (opensPrefix(state.run, stroke, profile)) return true;
  if (!inField) return stroke.focus === 'page' || stroke.code !== 'Space' || pause <= profile.hold.gap;

  const last = findLastPress(keys);
  const continues = last !== undefined && last.held && !last.handed && pause <= profile.strict.gap;
  return continues || isFastRun(state.run, pause, profile);
}

function isFastRun(run: readonly RunKey[], pause: number, { hold }: ScannerProfile): boolean {
  const gaps = [...listGaps(run.slice(-4 * hold.afterFastGaps)), pause].slice(-hold.afterFastGaps);
  return gaps.length === hold.afterFastGaps && gaps.every((gap) => gap <= hold.gap);
}

/** With a prefix set up nothing leaks: the run so far, with this key, is the beginning of the prefix. */
function opensPrefix(run: readonly RunKey[], stroke: KeyStroke, profile: ScannerProfile): boolean {
  if (profile.prefix === '') return false;
  return profile.prefix.startsWith(typedText([...run.slice(-profile.prefix.length).map((key) => key.stroke), stroke], profile));
}
