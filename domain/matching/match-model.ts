import { AGREEMENT_LEVELS, levelOf, MATCH_FIELDS } from '@/domain/matching/fields';
import type { Level, MatchField } from '@/domain/matching/fields';

/**
 * What a pair of records can be. Two kinds are one person: written down with
 * care, or carelessly, for mistakes come together. Four are two persons: those
 * of one family share phone, address, mother and surname as if they were one
 * piece of evidence; twins share the birth date too; and a number can be lent.
 */
export const SAME_PERSON_CLASSES = ['clean', 'careless'] as const;
export const OTHER_PERSON_CLASSES = ['strangers', 'family', 'twins', 'lentNumber'] as const;
export const PAIR_CLASSES = [...SAME_PERSON_CLASSES, ...OTHER_PERSON_CLASSES] as const;

export type PairClass = (typeof PAIR_CLASSES)[number];

/** Probability of each level given the class, in each context of the field; level 0 (missing) is not counted. */
export type LevelTable = readonly (readonly number[])[];

export type ClassModel = {
  /** Share of all pairs of records that are of this class. */
  share: number;
  tables: Readonly<Record<MatchField, LevelTable>>;
};

export const MODEL_VERSION = 1;

/** All that a weight is made of; plain JSON, so that it can be stored as a row and read by another run. */
export type MatchModel = { version: typeof MODEL_VERSION; classes: Readonly<Record<PairClass, ClassModel>> };

/** Levels whose chance among strangers is that of the value itself: a rare name, phone or number proves more. */
const LEVELS_BY_VALUE: Readonly<Record<MatchField, number>> = { name: 4, birthDate: 1, sex: 0, idNumber: 1, phone: 1, address: 1, mother: 1, ethnicGroup: 1 };

export function isJudgedByValue(field: MatchField, level: Level): boolean {
  return level > 0 && level <= LEVELS_BY_VALUE[field];
}

export const CONTEXTS: Readonly<Record<MatchField, number>> = { name: 1, birthDate: 5, sex: 3, idNumber: 1, phone: 1, address: 1, mother: 1, ethnicGroup: 1 };

const NAME = MATCH_FIELDS.indexOf('name');
const ID_NUMBER = MATCH_FIELDS.indexOf('idNumber');
const NUMBERS_DIFFER = 3;
/** Context of the birth date of two records whose names agree and whose numbers say nothing. */
export const NAMES_AGREE = 4;
const LAST_AGREEING_NAME = levelOf('name', 'givenNameOnly');

/**
 * A resident number contains birth date and sex, and a name mostly tells the
 * sex and about when its bearer was born: such evidence is judged knowing the
 * other, never as if it were news.
 */
export function contextOf(field: MatchField, levels: ArrayLike<Level>): number {
  const idNumber = levels[ID_NUMBER] ?? 0;
  const name = levels[NAME] ?? 0;
  const namesAgree = name >= 1 && name <= LAST_AGREEING_NAME;

  if (field === 'birthDate') return idNumber === 0 ? (namesAgree ? NAMES_AGREE : 0) : Math.min(idNumber, NUMBERS_DIFFER);
  if (field !== 'sex') return 0;
  return idNumber === 1 ? 2 : Number(namesAgree);
}

export function levelsCount(field: MatchField): number {
  return AGREEMENT_LEVELS[field].length;
}
