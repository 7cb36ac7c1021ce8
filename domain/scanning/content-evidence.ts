import { mrzProgress } from './mrz-shape';

/** `strong`: no typing looks like this. `weak`: names and addresses do not, long numbers do. */
export type ContentEvidence = 'strong' | 'weak' | 'none';

/** A number with a passing check digit, or one that fits the desk's own cards. Given by whoever knows the kinds. */
export type KnowsContent = (text: string) => boolean;

/** AIM symbology identifier (ISO/IEC 15424): `]`, a letter, a modifier. */
const AIM_IDENTIFIER = /^\][A-Za-z][0-9A-Za-z]/;

/** Pinyin has no digits and a mobile number has eleven of them. */
const LONG_TEXT = 12;

/** What a text says about having come from a scanner, for bursts whose timing alone does not tell. */
export function weighContent(text: string, known: KnowsContent): ContentEvidence {
  if (AIM_IDENTIFIER.test(text) || mrzProgress(text) !== 'none' || known(text)) return 'strong';
  if (text.length >= LONG_TEXT && /\d/.test(text)) return 'weak';
  return 'none';
}
