import { LOINC, codesOf, conceptName } from '@/domain/records/concept';
import { substanceKey } from '@/domain/records/conflicts/substance';
import { diagnosisCategory } from '@/domain/records/diagnosis-code';
import { foldText } from '@/domain/records/fold-text';
import { convertValue } from '@/domain/records/laboratory/convert-value';
import { identifyAnalyte } from '@/domain/records/laboratory/identify-analyte';
import { parseUnit } from '@/domain/records/laboratory/parse-unit';
import { readValue } from '@/domain/records/laboratory/read-value';
import type { Concept, MeasurementItem, RecordItem } from '@/domain/records/record';

/**
 * Whether time tells two reports apart: an event happens once at its time, a
 * fact is true at any, and a copy (the same bytes, the same study) is the same
 * wherever it lies, unless one hospital holds it for two occasions.
 */
export type Timing = 'event' | 'fact' | 'copy';

/** An amount as a span that its rounding leaves open; `written` is the bare number where the report gives no unit. */
export type Amount = { from: number; to: number; written: number; hasUnit: boolean };

/**
 * What two items must share to be reports of one event: the subject, amounts
 * that may be one amount, and every detail that both of them say.
 */
export type EventIdentity = { subject: string; timing: Timing; amount: Amount | null; details: readonly (string | null)[] };

// What laboratories print behind the name of a report that is recognised elsewhere.
const RECOGNITION_LABEL = /\s*\([^()]*hr\)$/u;

/** Pure function of one item: the order in which sources answer cannot matter. */
export function identifyEvent(item: RecordItem): EventIdentity {
  // Withdrawn by its own source: shown struck out, never evidence for another row.
  if (item.enteredInError) return fact(`error|${item.id}`);

  switch (item.kind) {
    case 'visit':
      return event(`visit|${item.visitClass}`);
    case 'problem':
      return event(`problem|${item.verification === 'refuted' ? 'not' : ''}|${nameKey(item.concept)}`, [diagnosisCategory(item.concept)]);
    case 'laboratory':
    case 'vital-sign':
    case 'statement':
      return identifyMeasurement(item);
    case 'report':
      return event(`report|${nameKey(item.concept)}`);
    case 'imaging':
      return item.studyUid === null
        ? event(`imaging|${item.modalities.toSorted().join(',')}|${foldText(item.bodySite ?? '')}|${nameKey(item.concept)}`)
        : { ...fact(`imaging|${item.studyUid}`), timing: 'copy' };
    case 'medication':
      return event(`medication|${item.basis}|${item.current ?? ''}|${nameKey(item.concept)}`, [item.dosage === null ? null : foldText(item.dosage)]);
    case 'allergy':
      return fact(`allergy|${item.polarity}|${item.verification === 'refuted' ? 'not' : ''}|${item.substance ? substanceKey(item.substance) : '*'}`);
    case 'immunisation':
      return event(`immunisation|${item.done}|${nameKey(item.vaccine)}`, [item.doseNumber?.toString() ?? null, item.lotNumber]);
    case 'order':
      return event(`order|${item.status}|${nameKey(item.concept)}`);
    case 'procedure':
      return event(`procedure|${item.done}|${nameKey(item.concept)}`);
    case 'document':
      return item.attachmentHash === null
        ? event(`document|${item.typeCode ?? ''}|${foldText(item.title)}`)
        : { ...fact(`document|${item.attachmentHash}`), timing: 'copy' };
    case 'demographics':
      return fact(`demographics|${item.id}`);
  }
}

function identifyMeasurement(item: MeasurementItem): EventIdentity {
  const identified = identifyAnalyte(item);
  const subject = `${item.kind}|${identified?.analyte.id ?? nameKey(item.concept)}`;
  // A code says its method even by having no mark; a name alone says nothing.
  const details = [identified?.form.mark ?? (identified?.code ? 'usual' : null)];
  const read = item.value ? readValue(item.value) : null;

  if (read === null) return event(`${subject}|none`, details);
  if (read.type === 'qualitative') return event(`${subject}|${read.reading}`, details);
  if (read.type !== 'number') return event(`${subject}|${foldText(read.text)}`, details);

  const half = 0.5 * 10 ** -read.decimals;
  const low = identified ? convertValue(read.number - half, read.unit, identified) : null;
  const high = identified ? convertValue(read.number + half, read.unit, identified) : null;
  const hasUnit = read.unit !== null && read.unit.trim() !== '';
  const refused = !low?.converted || !high?.converted;

  if (refused && hasUnit) return event(`${subject}|${read.comparator ?? ''}${read.number}|${unitKey(read.unit ?? '')}`, details);
  const span = refused ? { from: Number.NaN, to: Number.NaN } : { from: low.number, to: high.number };
  return { ...event(`${subject}|${read.comparator ?? ''}`, details), amount: { ...span, written: read.number, hasUnit: !refused } };
}

function unitKey(unit: string): string {
  const parsed = parseUnit(unit);

  return parsed.read ? parsed.unit : foldText(unit);
}

function nameKey(concept: Concept): string {
  const [code] = codesOf(concept, LOINC);

  return code ?? foldText(conceptName(concept)).replace(RECOGNITION_LABEL, '');
}

function event(subject: string, details: readonly (string | null)[] = []): EventIdentity {
  return { subject, timing: 'event', amount: null, details };
}

function fact(subject: string): EventIdentity {
  return { subject, timing: 'fact', amount: null, details: [] };
}
