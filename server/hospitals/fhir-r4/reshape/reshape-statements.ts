import 'server-only';

import * as z from 'zod';

import { isDocumentType, isDocumentTypeList, readDocumentType } from '@/domain/identifiers/document-types';
import type { DocumentType } from '@/domain/identifiers/document-types';
import { maskIdentifier } from '@/domain/identifiers/mask';
import type { AllergyItem, DemographicsItem, DocumentItem, ImmunisationItem, PayloadIdentifier } from '@/domain/records/record';
import { concept, identifier, listOf, maybe, reference, resourceHead, text, words } from '@/server/hospitals/fhir-r4/fhir-shapes';
import type { FhirConcept } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { deniedCodes, deniedWords } from '@/server/hospitals/fhir-r4/reshape/allergy-denials.data';
import { hasCode, headOf, noConcept, wordsOf } from '@/server/hospitals/fhir-r4/reshape/origin';
import type { Origin } from '@/server/hospitals/fhir-r4/reshape/origin';
import { clinicalStatusOf, isInError, verificationOf } from '@/server/hospitals/fhir-r4/reshape/reshape-care';
import { digestIdentifier } from '@/server/sealing/digest';

const allergy = resourceHead.extend({
  clinicalStatus: maybe(concept),
  verificationStatus: maybe(concept),
  criticality: maybe(z.enum(['high', 'low'])),
  code: maybe(concept),
  patient: maybe(reference),
  encounter: maybe(reference),
  onsetDateTime: maybe(text),
  recordedDate: maybe(text),
  reaction: listOf(z.object({ substance: maybe(concept), manifestation: listOf(concept) })),
});

export function reshapeAllergy(resource: unknown, origin: Origin): AllergyItem {
  const { clinicalStatus, verificationStatus, criticality, code, patient, encounter: visit, onsetDateTime, recordedDate, reaction, ...head } = allergy.parse(resource);
  const verification = verificationOf(verificationStatus);
  const deniesAll = hasCode(code, deniedCodes) || deniedWords.test(wordsOf(code) ?? '');

  return {
    ...headOf(origin, head, { times: { effective: onsetDateTime, issued: recordedDate }, subject: patient, visit, enteredInError: isInError(verificationStatus) }),
    kind: 'allergy',
    polarity: deniesAll || verification === 'refuted' ? 'denied' : 'present',
    substance: deniesAll ? null : (code ?? reaction[0]?.substance ?? noConcept),
    clinicalStatus: clinicalStatusOf(clinicalStatus),
    verification,
    criticality,
    reactions: reaction.flatMap(({ manifestation }) => manifestation.flatMap((one) => wordsOf(one) ?? [])),
  };
}

const immunisation = resourceHead.extend({
  status: maybe(text),
  vaccineCode: maybe(concept),
  patient: maybe(reference),
  encounter: maybe(reference),
  occurrenceDateTime: maybe(text),
  recorded: maybe(text),
  lotNumber: maybe(text),
  protocolApplied: listOf(z.object({ doseNumberPositiveInt: maybe(z.number()) })),
});

export function reshapeImmunisation(resource: unknown, origin: Origin): ImmunisationItem {
  const { status, vaccineCode, patient, encounter: visit, occurrenceDateTime, recorded, lotNumber, protocolApplied, ...head } = immunisation.parse(resource);

  return {
    ...headOf(origin, head, { times: { effective: occurrenceDateTime, issued: recorded }, subject: patient, visit, enteredInError: status === 'entered-in-error' }),
    kind: 'immunisation',
    vaccine: vaccineCode ?? noConcept,
    done: status === 'completed',
    doseNumber: protocolApplied[0]?.doseNumberPositiveInt ?? null,
    lotNumber,
  };
}

const document = resourceHead.extend({
  status: maybe(text),
  docStatus: maybe(text),
  type: maybe(concept),
  subject: maybe(reference),
  date: maybe(text),
  description: maybe(words),
  securityLabel: listOf(concept),
  context: maybe(z.object({ encounter: listOf(reference), period: maybe(z.object({ start: maybe(text) })) })),
  content: listOf(
    z.object({ attachment: z.object({ contentType: maybe(text), url: maybe(text), data: maybe(z.string()), hash: maybe(text), size: maybe(z.number()), title: maybe(text), creation: maybe(text) }) }),
  ),
});

/** WS/T 500: C0001 to C0053. */
const DOCUMENT_CODE = /^C00[0-5]\d$/;

export function reshapeDocument(resource: unknown, origin: Origin): DocumentItem {
  const { status, docStatus, type, subject, date, description, securityLabel, context, content, ...head } = document.parse(resource);
  const attachment = content[0]?.attachment;
  const labels = securityLabel.flatMap(({ codings }) => codings.map(({ code }) => code));
  const times = { effective: context?.period?.start ?? attachment?.creation ?? date, issued: date };

  return {
    ...headOf(origin, head, { times, subject, visit: context?.encounter[0] ?? null, enteredInError: status === 'entered-in-error' || docStatus === 'entered-in-error', labels }),
    kind: 'document',
    typeCode: type?.codings.find(({ code }) => DOCUMENT_CODE.test(code))?.code ?? null,
    title: attachment?.title ?? wordsOf(type) ?? description ?? '',
    contentType: attachment?.contentType ?? null,
    attached: attachment !== undefined && (attachment.url !== null || attachment.data !== null),
    attachmentHash: attachment?.hash ?? null,
    size: attachment?.size ?? null,
  };
}

const patient = resourceHead.extend({ gender: maybe(text), birthDate: maybe(text), identifier: listOf(identifier) });

/** Administrative gender of R4 in the codes of GB/T 2261.1. */
const SEX_CODES = { male: '1', female: '2', other: '9', unknown: '0' } as const;

/** Which of the source's systems is which of ours; whatever is in another one is not compared. */
export type SystemMapping = readonly { theirs: string; ours: string; kind: 'hospital_card' | 'prc_id18' }[];

export function reshapeDemographics(resource: unknown, origin: Origin, systems: SystemMapping): DemographicsItem {
  const { gender, birthDate, identifier: numbers, ...head } = patient.parse(resource);

  return {
    ...headOf(origin, head, { times: { issued: head.meta?.lastUpdated ?? null }, subject: { reference: `Patient/${head.id}` }, enteredInError: false }),
    kind: 'demographics',
    sex: gender === null ? null : (new Map<string, (typeof SEX_CODES)[keyof typeof SEX_CODES]>(Object.entries(SEX_CODES)).get(gender) ?? null),
    birthDate,
    identifiers: numbers.flatMap(({ system, value, type }): PayloadIdentifier[] => {
      const mapped = systems.find(({ theirs }) => theirs === system);
      if (!mapped) return [];
      // Some systems write the check letter of a resident number small.
      const normal = mapped.kind === 'prc_id18' ? value.toUpperCase() : value;
      const documentType = documentTypeIn(type);
      const written = { system: mapped.ours, digest: digestIdentifier(mapped.ours, normal).toString('hex'), masked: maskIdentifier(mapped.kind, normal) };
      return [documentType === null ? written : { ...written, documentType }];
    }),
  };
}

/** A coding of a list of document types; a code of any other system says nothing about the paper. */
function documentTypeIn(type: FhirConcept | null): DocumentType | null {
  const coding = type?.codings.find(({ system }) => system !== null && isDocumentTypeList(system));
  const read = coding ? readDocumentType(coding.code, coding.system) : null;

  return read && 'type' in read && isDocumentType(read.type) ? read.type : null;
}
