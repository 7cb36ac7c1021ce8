import 'server-only';

import * as z from 'zod';

import type { ClinicalStatus, Concept, ImagingItem, MedicationItem, OrderItem, ProblemItem, ProcedureItem, Verification, VisitClass, VisitItem } from '@/domain/records/record';
import { viewerLink } from '@/domain/records/viewer-link';
import { concept, identifier, listOf, maybe, period, reference, resourceHead, text, words } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { hasCode, headOf, noConcept, relativeReference, wordsOf } from '@/server/hospitals/fhir-r4/reshape/origin';
import type { Origin } from '@/server/hospitals/fhir-r4/reshape/origin';

const ERROR = 'entered-in-error';
const ERROR_CODES = new Set([ERROR]);
// HL7 v3 ActCode: what counts as standing at a desk, as an emergency and as a bed.
const VISIT_CLASSES: Readonly<Record<string, VisitClass>> = {
  AMB: 'outpatient', VR: 'outpatient', HH: 'outpatient', EMER: 'emergency', IMP: 'inpatient', ACUTE: 'inpatient', NONAC: 'inpatient', OBSENC: 'inpatient', SS: 'inpatient',
};
const CLINICAL: Readonly<Record<string, ClinicalStatus>> = { active: 'active', recurrence: 'active', relapse: 'active', inactive: 'inactive', remission: 'inactive', resolved: 'resolved' };
const VERIFICATION: Readonly<Record<string, Verification>> = { confirmed: 'confirmed', provisional: 'unconfirmed', differential: 'unconfirmed', unconfirmed: 'unconfirmed', refuted: 'refuted' };

export function clinicalStatusOf(status: z.output<typeof concept> | null): ClinicalStatus | null {
  return CLINICAL[status?.codings[0]?.code ?? ''] ?? null;
}

export function verificationOf(status: z.output<typeof concept> | null): Verification | null {
  return VERIFICATION[status?.codings[0]?.code ?? ''] ?? null;
}

export function isInError(status: z.output<typeof concept> | null): boolean {
  return hasCode(status, ERROR_CODES);
}

const encounter = resourceHead.extend({
  status: maybe(text),
  class: maybe(z.object({ code: maybe(text) })),
  type: listOf(concept),
  serviceType: maybe(concept),
  identifier: listOf(identifier),
  subject: maybe(reference),
  period: maybe(period),
  reasonCode: listOf(concept),
  serviceProvider: maybe(reference),
});

export function reshapeVisit(resource: unknown, origin: Origin): VisitItem {
  const { status, class: visitClass, type, serviceType, identifier: numbers, subject, period: when, reasonCode, serviceProvider, ...head } = encounter.parse(resource);

  return {
    ...headOf(origin, head, { times: { effective: when?.start ?? null, effectiveEnd: when?.end ?? null }, subject, enteredInError: status === ERROR }),
    kind: 'visit',
    visitClass: VISIT_CLASSES[visitClass?.code ?? ''] ?? 'other',
    open: status === 'in-progress' || status === 'arrived' || status === 'triaged' || status === 'onleave',
    department: wordsOf(serviceType) ?? serviceProvider?.display ?? null,
    serial: numbers[0]?.value ?? null,
    // Without a reason, what the visit was: many systems say only that.
    reasons: reasonCode.length > 0 ? reasonCode : type,
  };
}

const condition = resourceHead.extend({
  clinicalStatus: maybe(concept),
  verificationStatus: maybe(concept),
  code: maybe(concept),
  subject: maybe(reference),
  encounter: maybe(reference),
  onsetDateTime: maybe(text),
  onsetPeriod: maybe(period),
  abatementDateTime: maybe(text),
  recordedDate: maybe(text),
});

export function reshapeProblem(resource: unknown, origin: Origin): ProblemItem {
  const { clinicalStatus, verificationStatus, code, subject, encounter: visit, onsetDateTime, onsetPeriod, abatementDateTime, recordedDate, ...head } = condition.parse(resource);
  const times = { effective: onsetDateTime ?? onsetPeriod?.start ?? null, effectiveEnd: abatementDateTime ?? onsetPeriod?.end ?? null, issued: recordedDate };

  return {
    ...headOf(origin, head, { times, subject, visit, enteredInError: isInError(verificationStatus) }),
    kind: 'problem',
    concept: code ?? noConcept,
    clinicalStatus: clinicalStatusOf(clinicalStatus),
    verification: verificationOf(verificationStatus),
  };
}

/** Of R4's endpoint connection types the one that is a page for people. */
const INVOKE_IMAGE_DISPLAY = 'ihe-iid';

const imagingStudy = resourceHead.extend({
  status: maybe(text),
  identifier: listOf(identifier),
  modality: listOf(z.object({ code: text })),
  subject: maybe(reference),
  encounter: maybe(reference),
  started: maybe(text),
  description: maybe(words),
  basedOn: listOf(reference),
  procedureCode: listOf(concept),
  endpoint: listOf(reference),
  contained: listOf(z.object({ resourceType: z.literal('Endpoint'), id: text, connectionType: z.object({ code: text }), address: text })),
  series: listOf(z.object({ bodySite: maybe(z.object({ display: maybe(text), code: maybe(text) })), modality: maybe(z.object({ code: text })) })),
});

/** @param host of the source: its viewer is the only one that is linked to. */
export function reshapeImaging(resource: unknown, origin: Origin, host: string): ImagingItem {
  const { status, identifier: numbers, modality, subject, encounter: visit, started, description, procedureCode, series, basedOn, endpoint, contained, ...head } = imagingStudy.parse(resource);
  const [procedure] = procedureCode;
  const uid = numbers.find(({ system }) => system === 'urn:dicom:uid')?.value.replace(/^urn:oid:/, '');
  const sites = series.flatMap(({ bodySite }) => bodySite?.display ?? bodySite?.code ?? []);
  const viewer = contained.find(({ id, connectionType }) => connectionType.code === INVOKE_IMAGE_DISPLAY && endpoint.some(({ reference: written }) => written === `#${id}`));
  const modalities = [...modality, ...series.flatMap((one) => one.modality ?? [])].map(({ code }) => code);

  return {
    ...headOf(origin, head, { times: { effective: started }, subject, visit, basedOn, enteredInError: status === ERROR }),
    kind: 'imaging',
    concept: procedure ?? { text: description, codings: [] },
    modalities: [...new Set(modalities)],
    bodySite: sites[0] ?? null,
    studyUid: uid ?? null,
    viewerUrl: viewer && uid !== undefined ? viewerLink({ address: viewer.address, studyUid: uid }, host) : null,
  };
}

const medication = resourceHead.extend({
  status: maybe(text),
  medicationCodeableConcept: maybe(concept),
  medicationReference: maybe(reference),
  contained: listOf(z.object({ resourceType: z.literal('Medication'), id: text, code: concept })),
  subject: maybe(reference),
  encounter: maybe(reference),
  context: maybe(reference),
  authoredOn: maybe(text),
  whenHandedOver: maybe(text),
  whenPrepared: maybe(text),
  effectiveDateTime: maybe(text),
  effectivePeriod: maybe(period),
  dosageInstruction: listOf(z.object({ text: maybe(words) })),
  dosage: listOf(z.object({ text: maybe(words) })),
});

// Of R4's medication statuses; `unknown` and the like say nothing either way.
const CURRENT: Readonly<Record<string, boolean>> = { active: true, intended: true, completed: false, stopped: false, cancelled: false, 'not-taken': false, 'on-hold': false };

const BASES: Readonly<Record<string, MedicationItem['basis']>> = { MedicationStatement: 'statement', MedicationDispense: 'dispense' };

/** @param nameOf what a Medication of the same chart is, by its id. */
export function reshapeMedication(resource: unknown, origin: Origin, nameOf: (medicationId: string) => Concept | undefined): MedicationItem {
  const parsed = medication.parse(resource);
  const { status, subject, encounter: visit, context, authoredOn, whenHandedOver, whenPrepared, effectiveDateTime, effectivePeriod, dosageInstruction, dosage, ...head } = parsed;
  const given = effectiveDateTime ?? effectivePeriod?.start ?? whenHandedOver ?? whenPrepared;
  const times = { effective: given ?? authoredOn, effectiveEnd: effectivePeriod?.end ?? null, issued: authoredOn ?? whenHandedOver };

  return {
    ...headOf(origin, head, { times, subject, visit: visit ?? context, enteredInError: status === ERROR }),
    kind: 'medication',
    concept: parsed.medicationCodeableConcept ?? referredMedication(parsed, nameOf),
    basis: BASES[head.resourceType] ?? 'order',
    // What was handed over once says nothing of today.
    current: head.resourceType === 'MedicationDispense' ? null : (CURRENT[status ?? ''] ?? null),
    dosage: [...dosageInstruction, ...dosage].find((one) => one.text !== null)?.text ?? null,
  };
}

/** Inside the resource, beside it in the chart, or only by the words of the reference. */
function referredMedication({ medicationReference, contained }: z.output<typeof medication>, nameOf: (medicationId: string) => Concept | undefined): Concept {
  const written = medicationReference?.reference ?? '';
  const inside = contained.find(({ id }) => written === `#${id}`)?.code;
  const [, beside] = relativeReference(medicationReference, 'Medication')?.split('/') ?? [];

  return inside ?? (beside === undefined ? undefined : nameOf(beside)) ?? { text: medicationReference?.display ?? null, codings: [] };
}

const order = resourceHead.extend({
  status: maybe(text),
  category: listOf(concept),
  code: maybe(concept),
  subject: maybe(reference),
  encounter: maybe(reference),
  occurrenceDateTime: maybe(text),
  authoredOn: maybe(text),
});

// SNOMED CT of R4's category value set: laboratory procedure, imaging.
const WANTED: Readonly<Record<string, OrderItem['wanted']>> = { '108252007': 'laboratory', laboratory: 'laboratory', '363679005': 'imaging', imaging: 'imaging' };
const ORDER_STATES: Readonly<Record<string, OrderItem['status']>> = { active: 'open', 'on-hold': 'open', completed: 'done' };

export function reshapeOrder(resource: unknown, origin: Origin): OrderItem {
  const { status, category, code, subject, encounter: visit, occurrenceDateTime, authoredOn, ...head } = order.parse(resource);

  return {
    ...headOf(origin, head, { times: { effective: occurrenceDateTime ?? authoredOn, issued: authoredOn }, subject, visit, enteredInError: status === ERROR }),
    kind: 'order',
    concept: code ?? noConcept,
    wanted: category.flatMap(({ codings }) => codings.flatMap((coding) => WANTED[coding.code] ?? []))[0] ?? 'other',
    status: ORDER_STATES[status ?? ''] ?? 'off',
  };
}

const procedure = resourceHead.extend({
  status: maybe(text),
  code: maybe(concept),
  subject: maybe(reference),
  encounter: maybe(reference),
  performedDateTime: maybe(text),
  performedPeriod: maybe(period),
});

export function reshapeProcedure(resource: unknown, origin: Origin): ProcedureItem {
  const { status, code, subject, encounter: visit, performedDateTime, performedPeriod, ...head } = procedure.parse(resource);
  const times = { effective: performedDateTime ?? performedPeriod?.start ?? null, effectiveEnd: performedPeriod?.end ?? null };

  return { ...headOf(origin, head, { times, subject, visit, enteredInError: status === ERROR }), kind: 'procedure', concept: code ?? noConcept, done: status === 'completed' };
}
