import type { Assurance, IdentifierKind } from '@/domain/identifiers/identifier';
import type { CaptureMethod, Demographics } from '@/domain/patient-index/demographics';

export type FiledIdentifier = {
  system: string;
  kind: IdentifierKind;
  /** Normal form: what is sealed and digested. */
  value: string;
  masked: string;
  assurance: Assurance;
  /** Makes this the person's, and nobody else's. */
  claims: boolean;
};

export type FiledRecord = {
  id: string;
  hospital: string;
  localNumber: string;
  demographics: Demographics;
  capture: CaptureMethod;
  /** Milliseconds since 1970. */
  registeredAt: number;
  identifiers: readonly FiledIdentifier[];
};

/** One person of the index as the import files it, with every record that belongs to it. */
export type FiledPerson = { id: string; indexNumber: string; records: readonly FiledRecord[] };

/** Nine in the morning in China. */
export function openingTime(day: string): number {
  return Date.parse(`${day}T01:00:00Z`);
}
