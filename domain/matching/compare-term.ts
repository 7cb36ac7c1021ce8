import { editDistance } from '@/domain/matching/edit-distance';
import { compactReading, phoneDigits, readingInitials } from '@/domain/matching/match-keys';
import { nameSounds, soundsOf, splitPinyin } from '@/domain/matching/name-sounds';
import { normaliseName } from '@/domain/matching/normalise-name';
import { dateSlips } from '@/domain/matching/typing-slips';
import type { Demographics } from '@/domain/patient-index/demographics';

/**
 * How far a record agrees with one thing that was typed. `sound`: another
 * spelling of the same sounds; `near`: one slip apart; `part`: half of it.
 */
export type TermLevel = 'same' | 'sound' | 'near' | 'part' | 'other' | 'missing';

/** Compares one thing typed, taken apart once, with record after record. */
export type TermComparison = (demographics: Demographics) => TermLevel;

/** Letters per slip that a typed reading may differ by and still be meant. */
const LETTERS_PER_SLIP = 5;
const DOTS = /[\u00b7\s]/g;

export function typedName(typed: string, readings: readonly string[]): TermComparison {
  const wanted = normaliseName(typed).replace(DOTS, '');
  const characters = [...wanted];
  const heard = readings.map((reading) => nameSounds(wanted, reading));

  return ({ name, nameReading }) => {
    const known = normaliseName(name).replace(DOTS, '');
    if (known === wanted) return 'same';

    const sounds = nameSounds(name, nameReading);
    if (heard.some((each) => isSame(each, sounds))) return 'sound';

    const shared = Math.max(sharedOf(characters, [...known]), ...heard.map((each) => sharedOf(each, sounds)));
    return closeness(shared, Math.max(characters.length, [...known].length), characters.length);
  };
}

/** @param words of the letters where they were typed apart. */
export function typedLetters(letters: string, words: readonly string[]): TermComparison {
  const splits = [words, ...splitPinyin(letters)].map(soundsOf);

  return ({ name, nameReading }) => {
    const reading = compactReading(nameReading);
    const initials = readingInitials(nameReading);
    if (reading === letters || initials === letters) return 'same';

    const sounds = nameSounds(name, nameReading);
    if (splits.some((each) => isSame(each, sounds))) return 'sound';

    const slips = Math.floor(letters.length / LETTERS_PER_SLIP);
    if (slips > 0 && editDistance(letters, reading, slips) <= slips) return 'near';

    const closest = splits.map((each) => closeness(sharedOf(each, sounds), Math.max(each.length, sounds.length), each.length));
    if (closest.includes('near')) return 'near';
    return closest.includes('part') || (letters.length > 1 && editDistance(letters, initials, 1) <= 1) ? 'part' : 'other';
  };
}

export function typedBirthDate(typed: string): TermComparison {
  const slips = new Set(dateSlips(typed));

  return ({ birthDate }) => {
    if (birthDate === null) return 'missing';
    if (birthDate === typed) return 'same';
    if (slips.has(birthDate)) return 'near';
    return birthDate.slice(0, 4) === typed.slice(0, 4) ? 'part' : 'other';
  };
}

/** A year told as the nominal age (虚岁) is one off. */
export function typedBirthYear(typed: string): TermComparison {
  return ({ birthDate }) => {
    if (birthDate === null) return 'missing';
    const years = Math.abs(Number(birthDate.slice(0, 4)) - Number(typed));

    return (['same', 'near'] as const)[years] ?? 'other';
  };
}

export function typedPhone(typed: string): TermComparison {
  return ({ phone }) => {
    const known = phoneDigits(phone ?? '');
    if (known === '') return 'missing';
    if (known === typed) return 'same';
    if (editDistance(known, typed, 1) <= 1) return 'near';
    return known.endsWith(typed.slice(-4)) ? 'part' : 'other';
  };
}

export function typedPhoneTail(typed: string): TermComparison {
  return ({ phone }) => {
    const known = phoneDigits(phone ?? '').slice(-typed.length);
    if (known.length < typed.length) return 'missing';
    if (known === typed) return 'same';
    return editDistance(known, typed, 1) <= 1 ? 'near' : 'other';
  };
}

export function typedSex(typed: Demographics['sex']): TermComparison {
  return ({ sex }) => {
    if (sex !== '1' && sex !== '2') return 'missing';
    return sex === typed ? 'same' : 'other';
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.length === other.length && one.every((sound, at) => sound === other[at]);
}

/** How many of the one are among the other, each counted once. */
function sharedOf(one: readonly string[], other: readonly string[]): number {
  const left = [...other];

  return one.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** All but one of two or more is near, so is a first part of a longer name; one of two is half. */
function closeness(shared: number, longest: number, typed: number): TermLevel {
  if (shared >= 2 && (longest - shared <= 1 || shared === typed)) return 'near';
  return shared >= 1 && longest - shared <= 1 ? 'part' : 'other';
}
