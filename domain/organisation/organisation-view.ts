import type { NamedPlace } from '@/domain/named-place';

/** What a card pattern may stand for: kinds without a public grammar, which each hospital's devices send in their own form. */
export const PATTERN_KINDS = ['hospital_card', 'ss_card_no', 'rfid_uid'] as const;

export type PatternKind = (typeof PATTERN_KINDS)[number];

/** Closed departments and windows, and patterns switched off, keep their place: nothing here is ever deleted. */
type Switched = { open: boolean };

export type DepartmentFields = NamedPlace & Switched & {
  code: string;
  /** Printed before the queue number. */
  queuePrefix: string;
};

export type DeskFields = NamedPlace & Switched & { code: string };

/** Empty texts stand for what the hospital does not use. */
export type CardPatternFields = Switched & {
  kind: PatternKind;
  pattern: string;
  /** Code of whoever numbers these cards; the numbers of two assigners never meet. */
  assigner: string;
  stripPrefix: string;
  keepZeros: boolean;
  example: string;
};

/** One row with the version it was read at: a write names it. */
export type Entry<Fields> = { id: string; version: number; fields: Fields };

export type DeskEntry = Entry<DeskFields> & {
  /** Sessions that sit there now. */
  occupied: number;
};

export const ENTRY_LISTS = ['departments', 'desks', 'patterns'] as const;

export type EntryList = (typeof ENTRY_LISTS)[number];

export type EntryChange = 'added' | 'changed' | 'closed' | 'opened';

export type AdministeredHospital = NamedPlace & { id: string; code: string; own: boolean; departments: number; desks: number };

/** Every hospital of the installation, and the rooms of the chosen one, each list in the hospital's own order. */
export type OrganisationPage = {
  hospitals: readonly AdministeredHospital[];
  chosen: AdministeredHospital | null;
  departments: readonly Entry<DepartmentFields>[];
  desks: readonly DeskEntry[];
  patterns: readonly Entry<CardPatternFields>[];
};
