import type { CodeableConcept, DiagnosticReport, Observation, ObservationReferenceRange } from 'fhir/r4';

import { getHospital } from '@/demo/hospital-servers/charts/departments';
import { laboratoryItems, panels } from '@/demo/hospital-servers/charts/laboratory-items.data';
import type { LaboratoryItem, LaboratoryItemKey, Spelling } from '@/demo/hospital-servers/charts/laboratory-items.data';
import type { LaboratoryEvent, MeasuredItem } from '@/demo/hospital-servers/charts/life';
import { amountIn, laboratoryStyles, printRange, spellingOf } from '@/demo/hospital-servers/render/laboratory-style';
import type { LaboratoryStyle } from '@/demo/hospital-servers/render/laboratory-style';
import { head, LOINC, reportNumberSystem, subjectOf, visitOf } from '@/demo/hospital-servers/render/teller';
import type { HeldResource, Teller } from '@/demo/hospital-servers/render/teller';
import { minutesAfter } from '@/demo/hospital-servers/charts/chart-time';

const LABORATORY = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] };
const INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';

/** The report, then its values: as this hospital's laboratory would have written them. */
export function renderLaboratory(event: LaboratoryEvent, teller: Teller): HeldResource[] {
  const issued = minutesAfter(event.at, 90);
  const observations = event.values.map((measured, index) => renderValue(event, teller, measured, index, issued));

  return [renderReport(event, teller, issued, observations), ...observations];
}

function renderReport(event: LaboratoryEvent, teller: Teller, issued: string, results: readonly { id: string }[]): HeldResource {
  const { label } = laboratoryStyles[teller.hospital];
  const report: DiagnosticReport = {
    resourceType: 'DiagnosticReport',
    status: 'final',
    identifier: [{ system: reportNumberSystem(event.hospital), value: event.reportNumber }],
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] }],
    code: { text: `${panels[event.panel].name}${label === null ? '' : `（${label}）`}` },
    subject: subjectOf(teller),
    // A report that was taken over belongs to no visit here.
    ...visitOf(teller, teller.hospital === event.hospital ? event.visitId : null),
    effectiveDateTime: event.at,
    issued,
    performer: [{ display: getHospital(event.hospital).name }],
    result: results.map(({ id }) => ({ reference: `Observation/${id}` })),
  };

  return { ...report, ...head(teller, event.id, issued) };
}

function renderValue(event: LaboratoryEvent, teller: Teller, measured: MeasuredItem, index: number, issued: string): HeldResource {
  const style = laboratoryStyles[teller.hospital];
  const item: LaboratoryItem = laboratoryItems[measured.item];
  const spelling = spellingOf(style, item);
  const range = rangeOf(style, spelling, item);
  const observation: Observation = {
    resourceType: 'Observation',
    status: 'final',
    category: [LABORATORY],
    code: codeOf(style, measured.item, item, teller),
    subject: subjectOf(teller),
    ...visitOf(teller, teller.hospital === event.hospital ? event.visitId : null),
    effectiveDateTime: event.at,
    issued,
    performer: [{ display: getHospital(event.hospital).name }],
    specimen: { display: event.panel === 'BLOOD' ? '全血' : '血清' },
    ...valueOf(style, spelling, item, measured),
    ...(range && { referenceRange: [range] }),
    ...(style.flag === 'coded' && flagOf(item, measured) && { interpretation: [{ coding: [{ system: INTERPRETATION, code: flagOf(item, measured) === '↑' ? 'H' : 'L' }] }] }),
  };

  return { ...observation, ...head(teller, `${event.id}-${index}`, issued) };
}

function codeOf(style: LaboratoryStyle, key: LaboratoryItemKey, item: LaboratoryItem, { hospital }: Teller): CodeableConcept {
  const text = `${style.mark}${item[style.naming]}`;
  if (style.code === 'own') return { coding: [{ system: `https://${hospital.toLowerCase()}.hospital.example/laboratory-item`, code: `L${key}`, display: text }], text };

  return { coding: [{ system: LOINC, code: style.code === 'loinc' ? item.loinc : item.conventionalLoinc, display: text }], text };
}

function flagOf({ low, high }: LaboratoryItem, { item, value }: MeasuredItem): '↑' | '↓' | null {
  if (value === null || item === 'HBSAG') return null;
  if (value > high) return '↑';
  return low !== null && value < low ? '↓' : null;
}

function valueOf(style: LaboratoryStyle, spelling: Spelling, item: LaboratoryItem, measured: MeasuredItem): Pick<Observation, 'valueQuantity' | 'valueString'> {
  if (measured.item === 'HBSAG') return { valueString: style.value === 'text' ? '-' : '阴性' };
  const unit = `${spelling.unit}${style.flag === 'arrow' ? (flagOf(item, measured) ?? '') : ''}`;

  if (measured.value === null) {
    const limit = amountIn(spelling, item.high, item.decimals);
    return style.value === 'text' ? { valueString: `<${limit}` } : { valueQuantity: { value: limit, comparator: '<', unit } };
  }
  const amount = amountIn(spelling, measured.value, item.decimals);
  return style.value === 'text' ? { valueString: `${amount}${unit === '' ? '' : ` ${unit}`}` } : { valueQuantity: { value: amount, unit } };
}

function rangeOf(style: LaboratoryStyle, spelling: Spelling, item: LaboratoryItem): ObservationReferenceRange | null {
  if (style.range === 'none') return null;
  const text = printRange(style, spelling, item);
  if (text !== null) return { text };

  const { unit } = spelling;
  return {
    ...(item.low !== null && { low: { value: amountIn(spelling, item.low, item.decimals), unit } }),
    high: { value: amountIn(spelling, item.high, item.decimals), unit },
  };
}
