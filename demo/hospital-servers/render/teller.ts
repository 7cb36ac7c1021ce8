import { createHash } from 'node:crypto';

import type { CodeableConcept, FhirResource, Meta, Reference } from 'fhir/r4';

import type { HospitalCode } from '@/demo/hospitals';

/** A resource of the kinds these servers hold: it has an id, a version and a time. */
export type HeldResource = FhirResource & { id: string; meta: Meta & { versionId: string; lastUpdated: string } };

/** The hospital that tells of an event, and the patient as it knows them. */
export type Teller = { hospital: HospitalCode; patientId: string };

/** Where the hospital's own numbers live, as each announces them to the network. */
export function patientNumberSystem(hospital: HospitalCode): string {
  return `https://${hospital.toLowerCase()}.hospital.example/patient-number`;
}

export const reportNumberSystem = (hospital: HospitalCode) => `https://${hospital.toLowerCase()}.hospital.example/report-number`;

/** GB 11643 resident numbers: OID of the health information standards. */
/** CV02.01.101: which paper a person was known by. */
export const PAPER_TYPE_SYSTEM = 'urn:oid:2.16.156.10011.2.3.1.1';
export const RESIDENT_NUMBER_SYSTEM = 'urn:oid:2.16.156.10011.1.3';
/** Document types of WS/T 500. */
export const DOCUMENT_TYPE_SYSTEM = 'urn:oid:2.16.156.10011.2.4';
export const LOINC = 'http://loinc.org';

export function idOf(localNumber: string): string {
  return `p${localNumber}`;
}

export function localNumberOf(patientId: string): string | null {
  return /^p[A-Z0-9]+$/.test(patientId) ? patientId.slice(1) : null;
}

/** `id`, `meta` and `subject` as every resource of a chart has them. */
export function head({ patientId }: Teller, eventId: string, at: string): { id: string; meta: Meta & { versionId: string; lastUpdated: string } } {
  return { id: `${patientId}-${eventId}`, meta: { versionId: '1', lastUpdated: at } };
}

export function subjectOf({ patientId }: Teller): Reference {
  return { reference: `Patient/${patientId}` };
}

export function visitOf({ patientId }: Teller, visitId: string | null): { encounter: Reference } | Record<string, never> {
  return visitId === null ? {} : { encounter: { reference: `Encounter/${patientId}-${visitId}` } };
}

export function coded(system: string, code: string, display: string): CodeableConcept {
  return { coding: [{ system, code, display }], text: display };
}

/** Attachment.hash of R4: SHA-1 of the bytes, base64. */
export function attachmentHash(bytes: string): string {
  return createHash('sha1').update(bytes, 'utf8').digest('base64');
}
