/**
 * What two records are compared on, and how far they can agree on each. Level
 * 0 is always `missing`: one side is empty or says nothing, which is neither
 * agreement nor disagreement. The others run from closest to farthest.
 */
export const AGREEMENT_LEVELS = {
  name: ['missing', 'same', 'homophone', 'sameLetters', 'reordered', 'nearSound', 'partLost', 'alike', 'faintlyAlike', 'givenNameOnly', 'familyNameOnly', 'different'],
  birthDate: ['missing', 'same', 'placeholder', 'dayMonthSwapped', 'yearOff', 'digitOff', 'lunar', 'twoDigitsOff', 'sameYear', 'aboutTheYear', 'different'],
  sex: ['missing', 'same', 'different'],
  idNumber: ['missing', 'same', 'typingError', 'neighbours', 'segmentsShared', 'unsound', 'different'],
  phone: ['missing', 'same', 'sameTail', 'digitOff', 'different'],
  address: ['missing', 'same', 'shortened', 'similar', 'partly', 'different'],
  mother: ['missing', 'same', 'alike', 'familyNameOnly', 'different'],
  ethnicGroup: ['missing', 'same', 'different'],
} as const;

export type MatchField = keyof typeof AGREEMENT_LEVELS;

export type LevelOf<Field extends MatchField> = (typeof AGREEMENT_LEVELS)[Field][number];

export const MATCH_FIELDS = Object.keys(AGREEMENT_LEVELS) as readonly MatchField[];

/** A level as a small number, so that millions of pairs fit into memory. */
export type Level = number;

export const MISSING: Level = 0;
export const SAME: Level = 1;

export function levelOf<Field extends MatchField>(field: Field, name: LevelOf<Field>): Level {
  return (AGREEMENT_LEVELS[field] as readonly string[]).indexOf(name);
}
