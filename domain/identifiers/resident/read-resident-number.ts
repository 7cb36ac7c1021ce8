import type { IdentityKey, Reading } from '@/domain/identifiers/identifier';
import { readEighteen, readWrongLength } from '@/domain/identifiers/resident/eighteen-digits';
import { readFifteen } from '@/domain/identifiers/resident/fpr15';
import { FPR18 } from '@/domain/identifiers/resident/fpr18';
import { HMT_RESIDENCE } from '@/domain/identifiers/resident/hmt-residence';
import { PRC_ID18 } from '@/domain/identifiers/resident/prc-id18';

const FAMILY = [PRC_ID18, HMT_RESIDENCE, FPR18];

/**
 * Reads an eighteen-character number found inside a record, whichever of the three kinds it is.
 * Null when it does not even have the shape.
 */
export function readResidentNumber(number: string, today: string): Reading | null {
  for (const rules of FAMILY) {
    const reading = readEighteen(rules, number, today);
    if (reading) return reading;
  }
  return null;
}

/** Whether a text is such a number with one character too few or too many: its region and its birth date still stand. */
export function isCutOrDoubledNumber(text: string, today: string): boolean {
  return FAMILY.some((rules) => readWrongLength(rules, text, today) !== null);
}

/** The number on a card a reader read: of the family, or the fifteen characters of foreigners' cards before 2023. */
export function readCardNumber(number: string, today: string): Reading | null {
  return readResidentNumber(number, today) ?? readFifteen(number, today);
}

/** The key of a number found inside a record. */
export function residentNumberKeys(number: string): readonly IdentityKey[] {
  const system = /^[A-Z]{3}/.test(number) ? 'fpr15' : FAMILY.find(({ owns }) => owns.test(number))?.kind;
  return system ? [{ system, value: number, strength: 'PRIMARY', claims: true }] : [];
}
