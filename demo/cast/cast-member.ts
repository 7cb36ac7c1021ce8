import type { IdentifierKind } from '@/domain/identifiers/identifier';
import type { CaptureMethod, Demographics } from '@/domain/patient-index/demographics';

import type { HospitalCode } from '@/demo/hospitals';

/** A paper, card or number the member can hand over. */
export type CastDocument = {
  kind: IdentifierKind;
  /** As printed on it, or as a clerk would type it. */
  value: string;
  /** What a reader or scanner sends when the whole document is read; line ends as devices send them. */
  scan?: string;
  /** False for numbers that no check can pass: mistyped, or older than check digits. */
  sound?: false;
  /** ISO 3166-1 alpha-3, where the number alone does not name the country. */
  issuingCountry?: string;
};

/** One hospital's registration of the member. */
export type CastRecord = {
  hospital: HospitalCode;
  /** As printed on that hospital's card. */
  localNumber: string;
  registeredOn: string;
  capture: CaptureMethod;
  /** Names of the member's documents that were shown there. */
  shown: readonly string[];
  /** Where this hospital wrote something else than the truth of `demographics`. */
  written?: Partial<Demographics>;
  /** The index has not noticed that it knows this person: the record stands in it as a person of its own. */
  apart?: true;
};

export type CastRelation = {
  kind: 'MOTHER_OF' | 'TWIN_OF';
  /** Key of the other member. */
  to: string;
  birthOrder?: number;
};

export type CastMember = {
  key: string;
  /** One sentence: why this person is hard. */
  story: string;
  demographics: Demographics;
  documents: Readonly<Record<string, CastDocument>>;
  /** Empty: not in the index yet; a test registers them. */
  records: readonly CastRecord[];
  relations?: readonly CastRelation[];
  /** The index has mixed this member up with another: their records share that member's person. */
  sharesPersonWith?: string;
};

const unstated: Omit<Demographics, 'name' | 'nameReading' | 'sex' | 'birthDate'> = {
  foreignName: null,
  phone: null,
  address: null,
  nationality: 'CHN',
  ethnicGroup: null,
};

/** A citizen of the majority group, unless the details say otherwise. */
export function citizen(
  name: string,
  nameReading: string,
  sex: Demographics['sex'],
  birthDate: string | null,
  details: Partial<Demographics> = {},
): Demographics {
  return { ...unstated, name, nameReading, sex, birthDate, ethnicGroup: '01', ...details };
}

/** Anyone without an ethnic group on their papers: from Hong Kong, Macao, Taiwan or abroad, or unknown. */
export function visitor(
  name: string,
  nameReading: string,
  sex: Demographics['sex'],
  birthDate: string | null,
  details: Partial<Demographics> = {},
): Demographics {
  return { ...unstated, name, nameReading, sex, birthDate, ...details };
}

export function idCard(value: string): CastDocument {
  return { kind: 'prc_id18', value };
}
