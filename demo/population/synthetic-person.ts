import type { IdentifierKind } from '@/domain/identifiers/identifier';
import type { CaptureMethod, Demographics } from '@/domain/patient-index/demographics';

import type { HospitalCode } from '@/demo/hospitals';

export type SyntheticDocument = {
  kind: IdentifierKind;
  /** As recognition writes it. */
  normalized: string;
  /** ISO 3166-1 alpha-3 of a passport. */
  issuingCountry?: string;
};

export type SyntheticRecord = {
  hospital: HospitalCode;
  /** Normal form of the hospital's own number. */
  localNumber: string;
  capture: CaptureMethod;
  registeredOn: string;
};

/** Someone who never was, with what they carry and where they have been registered. */
export type SyntheticPerson = {
  ordinal: number;
  demographics: Demographics;
  documents: readonly SyntheticDocument[];
  records: readonly SyntheticRecord[];
};
