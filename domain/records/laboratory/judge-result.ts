import { foldCharacters } from '@/domain/records/fold-text';
import { parseRange } from '@/domain/records/laboratory/parse-range';
import { parseUnit } from '@/domain/records/laboratory/parse-unit';
import { readValue } from '@/domain/records/laboratory/read-value';
import { ABNORMAL_FLAGS, HIGH_FLAGS, LOW_FLAGS, NORMAL_FLAGS } from '@/domain/records/laboratory/result-words.data';
import type { Comparator, MeasurementItem } from '@/domain/records/record';

export type Standing = 'high' | 'low' | 'normal' | 'abnormal';

/**
 * Where a result stands: by the source's own flag, and by the source's own
 * range. Both are shown when they differ; no table of ours ever decides.
 */
export type Judgement = { bySource: Standing | null; byRange: Standing | null; differ: boolean; abnormal: boolean };

/** @param item a laboratory item or vital sign; its value is compared in the unit it came in. */
export function judgeResult(item: Pick<MeasurementItem, 'value' | 'flags' | 'ranges'>): Judgement {
  const bySource = standingOfFlags(item);
  const byRange = standingInRange(item);
  const said = bySource ?? byRange;

  return {
    bySource,
    byRange,
    differ: bySource !== null && byRange !== null && bySource !== byRange && !(bySource === 'abnormal' && byRange !== 'normal'),
    abnormal: said !== null && said !== 'normal',
  };
}

function standingOfFlags(item: Pick<MeasurementItem, 'value' | 'flags'>): Standing | null {
  const glued = item.value?.type === 'quantity' ? /[↑↓]+\s*$/u.exec(`${item.value.text} ${item.value.unit ?? ''}`)?.[0] : undefined;
  const flags = [...item.flags, ...(glued ? [glued] : [])].map(foldCharacters);

  if (flags.some((flag) => HIGH_FLAGS.has(flag))) return 'high';
  if (flags.some((flag) => LOW_FLAGS.has(flag))) return 'low';
  if (flags.some((flag) => ABNORMAL_FLAGS.has(flag))) return 'abnormal';
  return flags.some((flag) => NORMAL_FLAGS.has(flag)) ? 'normal' : null;
}

function standingInRange(item: Pick<MeasurementItem, 'value' | 'ranges'>): Standing | null {
  const read = item.value ? readValue(item.value) : null;
  const ranges = item.ranges.map(parseRange);
  const [range] = ranges;
  // Several ranges are for several kinds of people, and which one is meant is not for us to say.
  if (read?.type !== 'number' || ranges.length !== 1 || !range || !sameUnit(range.unit, read.unit)) return null;

  if (range.high !== null && isAbove(read.number, read.comparator, range.high)) return 'high';
  if (range.low !== null && isBelow(read.number, read.comparator, range.low)) return 'low';
  if (read.comparator !== null && !fitsInside(read, range)) return null;
  return 'normal';
}

function sameUnit(range: string | null, value: string | null): boolean {
  if (range === null || range.trim() === '' || value === null) return true;
  const [one, other] = [parseUnit(range), parseUnit(value)];

  return one.read && other.read ? one.unit === other.unit : foldCharacters(range) === foldCharacters(value);
}

function isAbove(number: number, comparator: Comparator | null, high: number): boolean {
  if (comparator === '<' || comparator === '<=') return false;
  return comparator === '>' ? number >= high : number > high;
}

function isBelow(number: number, comparator: Comparator | null, low: number): boolean {
  if (comparator === '>' || comparator === '>=') return false;
  return comparator === '<' ? number <= low : number < low;
}

// "<10" against "below 20" is inside; against "at least 5" it may be either.
function fitsInside(read: { number: number; comparator: Comparator | null }, range: { low: number | null; high: number | null }): boolean {
  const below = read.comparator === '<' || read.comparator === '<=';

  return below ? range.low === null && range.high !== null && read.number <= range.high : range.high === null && range.low !== null && read.number >= range.low;
}
