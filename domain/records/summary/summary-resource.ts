import { conceptName } from '@/domain/records/concept';
import type { HistoryEntry } from '@/domain/records/history/history-entry';
import { readValue } from '@/domain/records/laboratory/read-value';
import type { AllergyItem, Concept, ImmunisationItem, MeasurementItem, MedicationItem, ProblemItem, ProcedureItem, RecordItem } from '@/domain/records/record';
import { timeOf } from '@/domain/records/time';

/** A FHIR R4 resource as JSON; this room speaks no package's types. */
export type Resource = { resourceType: string; id: string } & Readonly<Record<string, unknown>>;

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';
/** SNOMED CT as IPS asks for it in "no known allergies". */
const NO_KNOWN_ALLERGY: Concept = { text: null, codings: [{ system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' }] };

/** An entry as a resource of a patient summary; null for kinds that have no section in it. */
export function summaryResource({ lead }: HistoryEntry, id: string, patient: string): Resource | null {
  const head = { id, meta: { source: `urn:yika:source:${lead.provenance.organisationCode}` } };
  const subject = { reference: patient };

  switch (lead.kind) {
    case 'problem':
      return { resourceType: 'Condition', ...head, ...condition(lead), subject };
    case 'allergy':
      return { resourceType: 'AllergyIntolerance', ...head, ...allergyIntolerance(lead), patient: subject };
    case 'medication':
      return { resourceType: 'MedicationStatement', ...head, ...medicationStatement(lead), subject };
    case 'immunisation':
      return { resourceType: 'Immunization', ...head, ...immunization(lead), patient: subject };
    case 'laboratory':
      return { resourceType: 'Observation', ...head, ...observation(lead), subject };
    case 'procedure':
      return { resourceType: 'Procedure', ...head, ...procedure(lead), subject };
    default:
      return null;
  }
}

function condition(item: ProblemItem): Record<string, unknown> {
  return {
    ...(item.clinicalStatus && { clinicalStatus: coded('condition-clinical', item.clinicalStatus) }),
    ...(item.verification && { verificationStatus: coded('condition-ver-status', item.verification === 'unconfirmed' ? 'unconfirmed' : item.verification) }),
    code: codeableConcept(item.concept),
    ...dated('onsetDateTime', item.times.effective),
    ...dated('recordedDate', item.times.issued),
  };
}

// A denial of one substance is a refuted allergy; a denial of all is a statement of its own.
function allergyIntolerance(item: AllergyItem): Record<string, unknown> {
  const verification = item.polarity === 'denied' && item.substance ? 'refuted' : (item.verification ?? 'unconfirmed');

  return {
    clinicalStatus: coded('allergyintolerance-clinical', item.clinicalStatus ?? 'active'),
    verificationStatus: coded('allergyintolerance-verification', item.substance ? verification : 'confirmed'),
    ...(item.criticality && { criticality: item.criticality }),
    code: codeableConcept(item.substance ?? NO_KNOWN_ALLERGY),
    ...dated('recordedDate', timeOf(item.times)),
  };
}

function medicationStatement(item: MedicationItem): Record<string, unknown> {
  return {
    status: item.current === null ? 'unknown' : item.current ? 'active' : 'stopped',
    medicationCodeableConcept: codeableConcept(item.concept),
    ...dated('effectiveDateTime', timeOf(item.times)),
    ...(item.dosage && { dosage: [{ text: item.dosage }] }),
  };
}

function immunization(item: ImmunisationItem): Record<string, unknown> {
  const at = timeOf(item.times);

  return {
    status: item.done ? 'completed' : 'not-done',
    vaccineCode: codeableConcept(item.vaccine),
    ...(at === null ? { occurrenceString: 'unknown' } : { occurrenceDateTime: at }),
    ...(item.lotNumber && { lotNumber: item.lotNumber }),
    ...(item.doseNumber && { protocolApplied: [{ doseNumberPositiveInt: item.doseNumber }] }),
  };
}

/** The value as its own laboratory reported it: a summary converts nothing. */
function observation(item: MeasurementItem): Record<string, unknown> {
  const read = item.value ? readValue(item.value) : null;
  const [range] = item.ranges;

  return {
    status: item.final ? 'final' : 'preliminary',
    category: [coded('observation-category', 'laboratory')],
    code: codeableConcept(item.concept),
    ...dated('effectiveDateTime', timeOf(item.times)),
    performer: [{ display: item.provenance.organisationCode }],
    ...(read?.type === 'number'
      ? { valueQuantity: { value: read.number, ...(read.comparator && { comparator: read.comparator }), ...(read.unit && { unit: read.unit }) } }
      : item.value && { valueString: item.value.text }),
    ...(range && { referenceRange: [{ text: range.text ?? `${range.low ?? ''}–${range.high ?? ''} ${range.unit ?? ''}`.trim() }] }),
  };
}

function procedure(item: ProcedureItem): Record<string, unknown> {
  return { status: item.done ? 'completed' : 'not-done', code: codeableConcept(item.concept), ...dated('performedDateTime', timeOf(item.times)) };
}

function codeableConcept(concept: Concept): Record<string, unknown> {
  return {
    ...(concept.codings.length > 0 && {
      coding: concept.codings.map(({ system, code, display }) => ({ ...(system && { system }), code, ...(display && { display }) })),
    }),
    text: conceptName(concept) || 'unknown',
  };
}

function coded(system: string, code: string): Record<string, unknown> {
  return { coding: [{ system: `${TERMINOLOGY}/${system}`, code }] };
}

function dated(name: string, at: string | null): Record<string, unknown> {
  return at === null ? {} : { [name]: at };
}

/** Whether an item belongs in a summary at all. */
export function isSummarised(item: RecordItem): boolean {
  return !item.enteredInError;
}
