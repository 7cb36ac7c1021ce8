import { conceptName } from '@/domain/records/concept';
import { foldCharacters } from '@/domain/records/fold-text';
import { parseUnit } from '@/domain/records/laboratory/parse-unit';
import { NEGATIVE_WORDS, POSITIVE_WORDS } from '@/domain/records/laboratory/result-words.data';
import type { Comparator, MeasuredValue } from '@/domain/records/record';

/** What can be read from a result; `text` always stays what the report says. */
export type ReadValue =
  /** `decimals` is how finely it was reported, so that rounding can be told from a difference. */
  | { type: 'number'; text: string; number: number; decimals: number; comparator: Comparator | null; unit: string | null }
  | { type: 'qualitative'; text: string; reading: 'negative' | 'positive' | 'borderline' }
  | { type: 'titre'; text: string; dilution: number }
  | { type: 'words'; text: string };

const NUMBER = /^(<=|>=|<|>|≤|≥)?\s*(-?\d+(?:\.\d+)?)(?:\s*([^\d\s].*|10[*^].*))?$/u;
const COMPARATORS: Readonly<Record<string, Comparator>> = { '<': '<', '>': '>', '<=': '<=', '>=': '>=', '≤': '<=', '≥': '>=' };

/** `<10` is not 10, 阴性 is not 0, and "see below" is no number at all. */
export function readValue(value: MeasuredValue): ReadValue {
  switch (value.type) {
    case 'quantity':
      return { type: 'number', text: value.text, number: value.number, decimals: decimalsOf(value), comparator: value.comparator, unit: value.unit };
    case 'concept':
      return readWords(value.text || conceptName(value.concept));
    case 'words':
      return readWords(value.text);
  }
}

function readWords(text: string): ReadValue {
  // The arrow is the laboratory's flag, printed into the value's column.
  const folded = foldCharacters(text).replace(/\s*[↑↓]+$/u, '');
  const [, sign, digits, unit = null] = NUMBER.exec(text.trim().replace(/\s*[↑↓]+$/u, '').normalize('NFC')) ?? NUMBER.exec(folded) ?? [];
  // Words behind a number are its unit only if they are one: "3 days" is no amount.
  if (digits !== undefined && (unit === null || parseUnit(unit).read)) {
    const decimals = digits.split('.')[1]?.length ?? 0;
    return { type: 'number', text, number: Number(digits), decimals, comparator: sign ? (COMPARATORS[sign] ?? null) : null, unit };
  }

  const [, dilution] = /^1\s*:\s*(\d+)$/u.exec(folded) ?? [];
  if (dilution !== undefined) return { type: 'titre', text, dilution: Number(dilution) };
  if (folded === '±' || folded === '+-' || folded === '(±)') return { type: 'qualitative', text, reading: 'borderline' };
  if (NEGATIVE_WORDS.has(folded)) return { type: 'qualitative', text, reading: 'negative' };
  if (POSITIVE_WORDS.has(folded)) return { type: 'qualitative', text, reading: 'positive' };
  return { type: 'words', text };
}

// JSON loses trailing zeros; the report's own text has them.
function decimalsOf(value: Extract<MeasuredValue, { type: 'quantity' }>): number {
  const written = /\d+(?:\.(\d+))?/u.exec(value.text);

  return written && Number(written[0]) === Math.abs(value.number) ? (written[1]?.length ?? 0) : (String(value.number).split('.')[1]?.length ?? 0);
}
