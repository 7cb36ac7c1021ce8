import { mrzProgress } from './mrz-shape';
import type { ScannerProfile } from './scanner-profile';

/** Fields of the shortest record a reader prints with `|` between them. */
const SHORTEST_RECORD = 10;

/**
 * Whether Enter or Tab after this text stands inside the scan: an MRZ with lines missing, a `|` record cut short,
 * or the fields of an ID reader, which alone types Han characters. A wrong yes costs one pause, a wrong no the tail.
 */
export function expectsMoreLines(text: string, profile: ScannerProfile): boolean {
  if (profile.lines === 'always') return true;
  if (/\p{Script=Han}/u.test(text)) return true;

  const fields = text.split('|');
  if (fields.length > 1 && fields.length < SHORTEST_RECORD) return true;
  return mrzProgress(text) === 'incomplete';
}
