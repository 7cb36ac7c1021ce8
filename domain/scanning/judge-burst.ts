import { isFast, listGaps, listPresses, medianOf, tailWithin, type RunKey } from './burst-run';
import { weighContent, type ContentEvidence, type KnowsContent } from './content-evidence';
import { decodeKeys } from './decode-keys';
import type { ScannerProfile, TimingRule } from './scanner-profile';

export type DetectorSettings = { readonly profile: ScannerProfile; readonly known: KnowsContent };

/** A fast run that stopped without terminator, and when. */
export type BrokenRun = { readonly keys: readonly RunKey[]; readonly endedAt: number };

export type BurstVerdict =
  | { readonly scanned: false }
  | {
      readonly scanned: true;
      readonly keys: readonly RunKey[];
      /** A pause or a foreign key lies inside: parts of two things may have been joined. */
      readonly interrupted: boolean;
    };

const TYPED: BurstVerdict = { scanned: false };

/**
 * Whether a run of keys that has just ended came from a scanner, and where in the run the scan began.
 * Two tiers: the strict rule for any content, the loose one only with evidence in the content; no test of evenness,
 * which turns honest jittery scanners away.
 */
export function judgeBurst(run: readonly RunKey[], broken: BrokenRun | null, pause: number, settings: DetectorSettings): BurstVerdict {
  const { profile } = settings;
  const tail = tailWithin(run, profile.strict.gap);
  const strict = passes(tail, pause, profile.strict, settings);
  const loose = passes(run, pause, profile.loose, settings) && evidenceOf(run, settings) !== 'none';

  const resumed = findResumption(run, broken, profile);
  if (resumed && (strict || loose || isFast(tail, profile.strict)) && !standsAlone(run, resumed, settings)) {
    return { scanned: true, keys: resumed, interrupted: true };
  }
  if (!strict && !loose) return TYPED;
  if (strict && tail.length === run.length) return { scanned: true, keys: run, interrupted: false };

  const typedBefore = strict && isTypedPrefix(run.slice(0, -tail.length), profile);
  if (typedBefore || (strict && standsAlone(tail, run, settings))) return { scanned: true, keys: tail, interrupted: false };
  return loose ? { scanned: true, keys: run, interrupted: false } : { scanned: true, keys: tail, interrupted: true };
}

function passes(keys: readonly RunKey[], pause: number, rule: TimingRule, settings: DetectorSettings): boolean {
  return pause <= rule.beforeTerminator && isFast(keys, rule) && isLongEnough(keys, settings);
}

/** Short local card numbers pass where no field could have been meant, or where the desk knows the number. */
function isLongEnough(keys: readonly RunKey[], settings: DetectorSettings): boolean {
  const { minimumKeys, short } = settings.profile;
  const presses = listPresses(keys);
  if (presses.length >= minimumKeys) return true;
  if (presses.length < short.keys) return false;

  const inField = presses.some(({ stroke }) => stroke.focus === 'field');
  if (!inField && medianOf(listGaps(keys)) <= short.median) return true;
  return evidenceOf(keys, settings) === 'strong';
}

/** The broken run and this one together, when the pause between them may lie inside one scan. */
function findResumption(run: readonly RunKey[], broken: BrokenRun | null, profile: ScannerProfile): readonly RunKey[] | null {
  const start = run[0];
  if (!broken || !start || listPresses(run).length < profile.short.keys) return null;
  return start.stroke.timeStamp - broken.endedAt <= profile.interruption.within ? [...broken.keys, ...run] : null;
}

/** The part is sound by itself and the whole is not: what came before belongs to something else. */
function standsAlone(part: readonly RunKey[], whole: readonly RunKey[], settings: DetectorSettings): boolean {
  return evidenceOf(part, settings) === 'strong' && evidenceOf(whole, settings) !== 'strong';
}

/** Keys of a hand that was still typing when the scanner began: several, and none close to another. */
function isTypedPrefix(keys: readonly RunKey[], profile: ScannerProfile): boolean {
  const gaps = listGaps(keys);
  return gaps.length > 0 && gaps.every((gap) => gap > profile.strict.gap);
}

function evidenceOf(keys: readonly RunKey[], { profile, known }: DetectorSettings): ContentEvidence {
  const { text } = decodeKeys(keys.map(({ stroke }) => stroke), profile);
  if (profile.prefix !== '' && text.startsWith(profile.prefix)) return 'strong';
  return weighContent(text, known);
}
