import 'server-only';

import type { RecordKind } from '@/domain/records/record';

/** Every type that is asked for, and what it mostly holds: an Observation can also be a vital sign or a statement. */
export const resourceKinds = {
  AllergyIntolerance: 'allergy',
  Encounter: 'visit',
  Condition: 'problem',
  MedicationRequest: 'medication',
  MedicationStatement: 'medication',
  MedicationDispense: 'medication',
  DiagnosticReport: 'report',
  Observation: 'laboratory',
  ImagingStudy: 'imaging',
  Immunization: 'immunisation',
  Procedure: 'procedure',
  ServiceRequest: 'order',
  DocumentReference: 'document',
} as const satisfies Record<string, RecordKind>;

export type AskedType = keyof typeof resourceKinds;

/** Allergies first: where a hospital answers only in part, they are what is missed most. */
export const askedTypes = Object.keys(resourceKinds).filter(isAskedType);

export function isAskedType(type: string): type is AskedType {
  return Object.hasOwn(resourceKinds, type);
}
