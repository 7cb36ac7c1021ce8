import { foldCharacters } from '@/domain/records/fold-text';
import { RANGE_DASHES } from '@/domain/records/laboratory/result-words.data';
import type { SourceRange } from '@/domain/records/record';

/** Bounds in the range's own unit; a side that is open is null. */
export type ParsedRange = { low: number | null; high: number | null; unit: string | null };

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const BETWEEN = new RegExp(`^${NUMBER}\\s*(?:${RANGE_DASHES})\\s*${NUMBER}(.*)$`, 'u');
const BELOW = new RegExp(`^(?:<=?|≤)\\s*${NUMBER}(.*)$`, 'u');
const ABOVE = new RegExp(`^(?:>=?|≥)\\s*${NUMBER}(.*)$`, 'u');

/**
 * The laboratory's own range. Structured bounds win; free text (`7 ~ 40`,
 * `<115`, `3.97 - 9.15 mmol/L`) is read beside it; what cannot be read, or says
 * several things at once, is null and only ever shown as printed.
 */
export function parseRange(range: SourceRange): ParsedRange | null {
  if (range.low !== null || range.high !== null) return { low: range.low, high: range.high, unit: range.unit };

  const text = foldCharacters(range.text ?? '');
  const [, low, high, unitBetween] = BETWEEN.exec(text) ?? [];
  if (low !== undefined && high !== undefined) return bounded(Number(low), Number(high), unitBetween, range);

  const [, below, unitBelow] = BELOW.exec(text) ?? [];
  if (below !== undefined) return bounded(null, Number(below), unitBelow, range);

  const [, above, unitAbove] = ABOVE.exec(text) ?? [];
  return above === undefined ? null : bounded(Number(above), null, unitAbove, range);
}

function bounded(low: number | null, high: number | null, rest: string | undefined, range: SourceRange): ParsedRange | null {
  const unit = rest?.trim() ?? '';
  // More numbers behind it: a second range for the other sex or for other ages.
  if (/\d\s*(?:-|~|–|—)\s*\d/u.test(unit) || (low !== null && high !== null && low > high)) return null;
  return { low, high, unit: unit === '' ? range.unit : unit };
}
