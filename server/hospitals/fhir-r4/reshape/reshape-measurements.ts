import 'server-only';

import * as z from 'zod';

import type { MeasuredValue, MeasurementItem, ReportItem, SourceRange } from '@/domain/records/record';
import { concept, listOf, maybe, period, quantity, reference, resourceHead, text, words } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { headOf, idAt, noConcept, hasCode, wordsOf } from '@/server/hospitals/fhir-r4/reshape/origin';
import type { Origin } from '@/server/hospitals/fhir-r4/reshape/origin';

const FINAL: ReadonlySet<string> = new Set(['final', 'amended', 'corrected', 'appended']);
// LOINC: ABO, ABO and Rh together, Rh, pregnancy status, pregnancy outcome. True of the person, not of one moment.
const STATEMENTS: ReadonlySet<string> = new Set(['883-9', '882-1', '10331-7', '82810-3', '11449-6']);

const range = z.object({ text: maybe(words), low: maybe(quantity), high: maybe(quantity) });

// All that R4 lets a value be, and why there is none.
const observed = {
  valueQuantity: maybe(quantity),
  valueString: maybe(words),
  valueCodeableConcept: maybe(concept),
  valueInteger: maybe(z.number()),
  valueBoolean: maybe(z.boolean()),
  valueRange: maybe(z.object({ low: maybe(quantity), high: maybe(quantity) })),
  valueRatio: maybe(z.object({ numerator: quantity, denominator: quantity })),
  valueSampledData: maybe(z.object({ data: words })),
  valueTime: maybe(text),
  valueDateTime: maybe(text),
  valuePeriod: maybe(period),
  dataAbsentReason: maybe(concept),
};

const observation = resourceHead.extend({
  status: maybe(text),
  category: listOf(concept),
  code: maybe(concept),
  subject: maybe(reference),
  encounter: maybe(reference),
  effectiveDateTime: maybe(text),
  effectiveInstant: maybe(text),
  effectivePeriod: maybe(period),
  issued: maybe(text),
  ...observed,
  interpretation: listOf(concept),
  referenceRange: listOf(range),
  basedOn: listOf(reference),
  specimen: maybe(reference),
  method: maybe(concept),
  note: listOf(z.object({ text: words })),
  component: listOf(z.object({ code: maybe(concept), ...observed })),
});

type Observed = Pick<z.output<typeof observation>, keyof typeof observed>;

/** The report that lists a value, known once the whole chart is. */
export type ListedIn = { reportId: string; panel: string | null };

export function reshapeMeasurement(resource: unknown, origin: Origin, listedIn: ListedIn | undefined): MeasurementItem {
  const parsed = observation.parse(resource);
  const { status, subject, encounter: visit, effectiveDateTime, effectiveInstant, effectivePeriod, issued } = parsed;
  const times = { effective: effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.start ?? null, effectiveEnd: effectivePeriod?.end ?? null, issued };

  return {
    ...headOf(origin, parsed, { times, subject, visit, basedOn: parsed.basedOn, enteredInError: status === 'entered-in-error' }),
    kind: kindOf(parsed),
    concept: parsed.code ?? noConcept,
    value: valueOf(parsed) ?? componentsOf(parsed) ?? instead(parsed),
    ranges: parsed.referenceRange.map(rangeOf),
    flags: parsed.interpretation.flatMap((one) => one.codings[0]?.code ?? one.text ?? []),
    reportId: listedIn?.reportId ?? null,
    panel: listedIn?.panel ?? null,
    specimen: parsed.specimen?.display ?? null,
    method: wordsOf(parsed.method),
    final: FINAL.has(status ?? ''),
  };
}

function kindOf({ category, code, referenceRange, valueQuantity }: z.output<typeof observation>): MeasurementItem['kind'] {
  const named = (wanted: string) => category.some((one) => hasCode(one, new Set([wanted])));

  if (hasCode(code, STATEMENTS)) return 'statement';
  if (named('vital-signs')) return 'vital-sign';
  if (named('laboratory') || referenceRange.length > 0) return 'laboratory';
  if (['social-history', 'survey', 'exam', 'activity'].some(named)) return 'statement';
  // Without a category: a number was measured, anything else was said.
  return valueQuantity ? 'laboratory' : 'statement';
}

function valueOf(observation: Observed): MeasuredValue | null {
  const { valueQuantity, valueString, valueCodeableConcept, valueInteger } = observation;

  if (valueQuantity) return amountOf(valueQuantity);
  if (valueCodeableConcept) return { type: 'concept', text: wordsOf(valueCodeableConcept) ?? '', concept: valueCodeableConcept };
  if (valueString !== null) return { type: 'words', text: valueString };
  if (valueInteger !== null) return { type: 'quantity', text: String(valueInteger), number: valueInteger, comparator: null, unit: null };

  const said = inWords(observation);
  return said === null ? null : { type: 'words', text: said };
}

function amountOf({ value, unit, code, comparator }: z.output<typeof quantity>): Extract<MeasuredValue, { type: 'quantity' }> {
  const written = unit ?? code;

  return { type: 'quantity', text: `${comparator ?? ''}${value}${written === null ? '' : ` ${written}`}`, number: value, comparator, unit: written };
}

/** The kinds of value that are no amount: as a report would print them. A titre is a ratio, 1:80. */
function inWords({ valueBoolean, valueRange, valueRatio, valueSampledData, valueTime, valueDateTime, valuePeriod }: Observed): string | null {
  if (valueBoolean !== null) return String(valueBoolean);
  if (valueRange) return [valueRange.low, valueRange.high].map((bound) => (bound ? amountOf(bound).text : '')).join('–');
  if (valueRatio) return [valueRatio.numerator, valueRatio.denominator].map((part) => amountOf(part).text).join(':');
  if (valuePeriod) return [valuePeriod.start ?? '', valuePeriod.end ?? ''].join('–');
  return valueTime ?? valueDateTime ?? valueSampledData?.data ?? null;
}

/** Blood pressure and the like: one measurement of several numbers, kept together in words. */
function componentsOf({ component }: z.output<typeof observation>): MeasuredValue | null {
  const parts = component.flatMap((one) => {
    const value = valueOf(one) ?? instead({ ...one, note: [] });
    return value ? [`${wordsOf(one.code) ?? ''} ${value.text}`.trim()] : [];
  });

  return parts.length === 0 ? null : { type: 'words', text: parts.join('; ') };
}

/** Where there is no value: the reason the source gives, or its remark. */
function instead({ dataAbsentReason, note }: Pick<z.output<typeof observation>, 'dataAbsentReason' | 'note'>): MeasuredValue | null {
  const said = wordsOf(dataAbsentReason) ?? note.map((one) => one.text).join('; ');

  return said === '' ? null : { type: 'words', text: said };
}

function rangeOf({ text: printed, low, high }: z.output<typeof range>): SourceRange {
  return { text: printed, low: low?.value ?? null, high: high?.value ?? null, unit: high?.unit ?? low?.unit ?? null };
}

const report = resourceHead.extend({
  status: maybe(text),
  code: maybe(concept),
  subject: maybe(reference),
  encounter: maybe(reference),
  effectiveDateTime: maybe(text),
  effectivePeriod: maybe(period),
  issued: maybe(text),
  conclusion: maybe(words),
  conclusionCode: listOf(concept),
  basedOn: listOf(reference),
  presentedForm: listOf(z.object({ contentType: maybe(text) })),
  result: listOf(reference),
});

// 全国HR, 浙HR, 鄂HR: scope and the letters; ★ where a footnote stands for the label.
const LABEL = /\p{Script=Han}+HR|★/gu;

export function reshapeReport(resource: unknown, origin: Origin): ReportItem {
  const { status, code, subject, encounter: visit, effectiveDateTime, effectivePeriod, issued, conclusion, conclusionCode, basedOn, presentedForm, result, ...head } = report.parse(resource);
  const times = { effective: effectiveDateTime ?? effectivePeriod?.start ?? null, effectiveEnd: effectivePeriod?.end ?? null, issued };

  return {
    ...headOf(origin, head, { times, subject, visit, basedOn, enteredInError: status === 'entered-in-error' }),
    kind: 'report',
    concept: code ?? noConcept,
    final: FINAL.has(status ?? ''),
    conclusion: conclusion ?? (conclusionCode.flatMap((one) => wordsOf(one) ?? []).join('; ') || null),
    attached: presentedForm.length > 0,
    resultIds: result.flatMap((one) => idAt(origin.organisationCode, one, 'Observation') ?? []),
    recognitionLabels: [...new Set((wordsOf(code) ?? '').match(LABEL) ?? [])],
  };
}
