import { CHILD_WORDS, NAMELESS, ORDER_WORDS, TWIN_WORDS } from '@/domain/patient-index/provisional-words.data';
import type { SexCode } from '@/domain/patient-index/demographics';

/** Octuplets have been born; more than six at one birth have not reached a form without a phone call. */
export const MOST_BORN_AT_ONCE = ORDER_WORDS.length;

export type Birth = {
  sex: SexCode;
  /** Place among the children of this birth, from 1. */
  order: number;
  /** How many were born. */
  of: number;
};

/**
 * The name a newborn bears until it has its own: distinct from the mother's, and from its twin's by one character
 * that is said aloud. A generic one for all newborns of a ward was ordered for the wrong child a third more often.
 */
export function provisionalChildName(motherName: string, { sex, order, of }: Birth): string {
  const words: readonly string[] = of === 2 ? TWIN_WORDS : ORDER_WORDS;

  return `${motherName}${CHILD_WORDS[sex]}${of > 1 ? (words[order - 1] ?? '') : ''}`;
}

export const namelessPerson = NAMELESS;

const CALLED_AFTER_MOTHER = new RegExp(`.(?:${Object.values(CHILD_WORDS).join('|')})[${[...TWIN_WORDS, ...ORDER_WORDS].join('')}]?$`);

/** Whether a name is one of these, and not yet the person's own. */
export function isProvisionalName(name: string): boolean {
  return name === NAMELESS || CALLED_AFTER_MOTHER.test(name);
}

/** Days between the first and the last child of one birth; more is another birth. */
const LONGEST_BIRTH_DAYS = 2;

const DAY_MS = 86_400_000;

/** Whether two children of one mother came at one birth: twins are two persons for ever, however alike they look. */
export function bornTogether(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && Math.abs(Date.parse(one) - Date.parse(other)) <= LONGEST_BIRTH_DAYS * DAY_MS;
}
