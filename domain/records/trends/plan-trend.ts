import { conceptName } from '@/domain/records/concept';
import type { HistoryEntry } from '@/domain/records/history/history-entry';
import type { Analyte, Factor } from '@/domain/records/laboratory/analyte';
import { applyFactor, convertValue } from '@/domain/records/laboratory/convert-value';
import type { Conversion, ConversionNote } from '@/domain/records/laboratory/convert-value';
import { identifyAnalyte } from '@/domain/records/laboratory/identify-analyte';
import type { IdentifiedAnalyte } from '@/domain/records/laboratory/identify-analyte';
import { judgeResult } from '@/domain/records/laboratory/judge-result';
import type { Judgement } from '@/domain/records/laboratory/judge-result';
import { parseRange } from '@/domain/records/laboratory/parse-range';
import { readValue } from '@/domain/records/laboratory/read-value';
import type { Comparator, MeasurementItem } from '@/domain/records/record';

/** Bounds in the analyte's unit. */
export type TrendRange = { low: number | null; high: number | null };

export type TrendPoint = {
  entryId: string;
  organisationCode: string;
  /** ms since 1970. */
  start: number;
  at: string;
  number: number;
  /** `<10` lies at its limit and is drawn open: it is not 10. */
  comparator: Comparator | null;
  /** As the report says it. */
  text: string;
  factor: Factor;
  notes: readonly ConversionNote[];
  /** Its own laboratory's, never another's. */
  range: TrendRange | null;
  judgement: Judgement;
};

/** A result of the analyte that cannot be drawn: words, no time, a refused conversion. It stands in the table. */
export type UndrawnResult = { entryId: string; organisationCode: string; at: string | null; text: string; reason: UndrawnReason };
export type UndrawnReason = 'words' | 'no-time' | Extract<Conversion, { converted: false }>['reason'];

export type Trend = {
  analyteId: string;
  abbreviation: string;
  /** As the newest report names it. */
  name: string;
  unit: string | null;
  /** Oldest first. */
  points: readonly TrendPoint[];
  undrawn: readonly UndrawnResult[];
  /** Runs of points measured alike, as positions in `points`: a line is drawn inside a run, never from one to the next. */
  runs: readonly (readonly [first: number, last: number])[];
  /** Where every point has the same range after conversion. */
  sharedRange: TrendRange | null;
};

type Measured = { entry: HistoryEntry; item: MeasurementItem; identified: IdentifiedAnalyte };

/** Every analyte that was measured, most often measured first. */
export function planTrends(entries: readonly HistoryEntry[]): readonly Trend[] {
  const measured = entries.flatMap((entry): readonly Measured[] => {
    const item = entry.lead;
    if ((item.kind !== 'laboratory' && item.kind !== 'vital-sign') || item.enteredInError) return [];
    const identified = identifyAnalyte(item);
    return identified ? [{ entry, item, identified }] : [];
  });

  return [...Map.groupBy(measured, ({ identified }) => identified.analyte)]
    .map(([analyte, results]) => planTrend(analyte, results))
    .toSorted((one, other) => other.points.length - one.points.length || (one.analyteId < other.analyteId ? -1 : 1));
}

function planTrend(analyte: Analyte, results: readonly Measured[]): Trend {
  const read = results.map((each) => readResult(each));
  const drawn = read.flatMap((each) => (each.drawn ? [each] : [])).toSorted((one, other) => one.point.start - other.point.start || (one.point.entryId < other.point.entryId ? -1 : 1));
  const [newest] = results;

  return {
    analyteId: analyte.id,
    abbreviation: analyte.abbreviation,
    name: newest ? conceptName(newest.item.concept) : analyte.abbreviation,
    unit: analyte.unit,
    points: drawn.map(({ point }) => point),
    undrawn: read.flatMap((each) => (each.drawn ? [] : [each.undrawn])),
    runs: findRuns(drawn.map(({ method }) => method)),
    sharedRange: findSharedRange(drawn.map(({ point }) => point.range)),
  };
}

type ReadResult = { drawn: true; point: TrendPoint; method: string } | { drawn: false; undrawn: UndrawnResult };

function readResult({ entry, item, identified }: Measured): ReadResult {
  const { organisationCode } = item.provenance;
  const value = item.value ? readValue(item.value) : null;
  const cannot = (reason: UndrawnReason): ReadResult => ({ drawn: false, undrawn: { entryId: entry.id, organisationCode, at: entry.at, text: item.value?.text ?? '', reason } });

  if (value?.type !== 'number') return cannot('words');
  if (entry.start === null || entry.at === null) return cannot('no-time');
  const converted = convertValue(value.number, value.unit, identified);
  if (!converted.converted) return cannot(converted.reason);

  const point: TrendPoint = {
    entryId: entry.id, organisationCode, start: entry.start, at: entry.at,
    number: converted.number, comparator: value.comparator, text: value.text, factor: converted.factor, notes: converted.notes,
    range: convertRange(item, value.unit, identified, converted.factor),
    judgement: judgeResult(item),
  };
  return { drawn: true, point, method: methodOf(item, identified) };
}

/** What must be equal for two points to be on one line: the form, the method as stated, and the laboratory where methods differ. */
function methodOf(item: MeasurementItem, { analyte, form }: IdentifiedAnalyte): string {
  const laboratory = analyte.comparableAcrossLaboratories ? '' : item.provenance.organisationCode;

  return [form.mark ?? '', item.method ?? '', laboratory].join('|');
}

/** A range in its own unit, or in the value's where it names none. */
function convertRange(item: MeasurementItem, valueUnit: string | null, identified: IdentifiedAnalyte, valueFactor: Factor): TrendRange | null {
  const [first, ...others] = item.ranges;
  const range = first && others.length === 0 ? parseRange(first) : null;
  if (!range) return null;

  const hasUnit = range.unit !== null && range.unit.trim() !== '' && range.unit !== valueUnit;
  const own = hasUnit ? convertValue(0, range.unit, identified) : null;
  if (own && !own.converted) return null;

  const factor = own ? own.factor : valueFactor;
  return { low: range.low === null ? null : applyFactor(range.low, factor), high: range.high === null ? null : applyFactor(range.high, factor) };
}

function findRuns(methods: readonly string[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];

  for (const [position, method] of methods.entries()) {
    const run = runs.at(-1);
    if (run && methods[position - 1] === method) run[1] = position;
    else runs.push([position, position]);
  }
  return runs;
}

// Half a percent: what one conversion and one rounding may differ by.
const SAME_BOUND = 0.005;

function findSharedRange(ranges: readonly (TrendRange | null)[]): TrendRange | null {
  const [first] = ranges;
  if (!first) return null;

  return ranges.every((range) => range !== null && isSameBound(range.low, first.low) && isSameBound(range.high, first.high)) ? first : null;
}

function isSameBound(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= SAME_BOUND * Math.max(Math.abs(one), Math.abs(other));
}
