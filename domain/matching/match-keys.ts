import { nameSounds, soundPairs } from '@/domain/matching/name-sounds';
import { normaliseName } from '@/domain/matching/normalise-name';
import type { Demographics } from '@/domain/patient-index/demographics';

/** Numbers are stored: a kind is never renumbered or reused. 2 and 3 were readings in one spelling; `sounds` took their place. */
export const matchKeyKinds = {
  name: 1,
  initialsBirthDate: 4,
  initialsBirthYear: 5,
  initialsPhoneTail: 6,
  phone: 7,
  phoneTail: 8,
  birthDate: 9,
  sounds: 10,
  soundPairBirthYear: 11,
} as const;

export type MatchKeyKind = keyof typeof matchKeyKinds;

/** One key to digest: records that share any key meet as candidates. */
export type MatchKey = { kind: number; text: string };

/** The parts of a person a key can be made of; search fills what it has. */
export type KeyParts = Partial<Record<'name' | 'initials' | 'birthDate' | 'birthYear' | 'phone' | 'phoneTail', string>> & {
  /** As `nameSounds` gives them. */
  sounds?: readonly string[];
};

const PHONE_TAIL_LENGTH = 4;

/** Builders by kind: nothing where a part is missing, for missing is not equal. */
const builders: Record<MatchKeyKind, (parts: KeyParts) => readonly string[]> = {
  name: ({ name }) => listed(name),
  initialsBirthDate: ({ initials, birthDate }) => joined(initials, birthDate),
  initialsBirthYear: ({ initials, birthYear }) => joined(initials, birthYear),
  initialsPhoneTail: ({ initials, phoneTail }) => joined(initials, phoneTail),
  phone: ({ phone }) => listed(phone),
  phoneTail: ({ phoneTail }) => listed(phoneTail),
  birthDate: ({ birthDate }) => listed(birthDate),
  sounds: ({ sounds }) => listed(sounds?.join(' ')),
  soundPairBirthYear: ({ sounds, birthYear }) => soundPairs(sounds ?? []).flatMap((pair) => joined(pair, birthYear)),
};

function listed(text: string | undefined): readonly string[] {
  return text ? [text] : [];
}

function joined(first: string | undefined, second: string | undefined): readonly string[] {
  return first && second ? [`${first}|${second}`] : [];
}

export function buildMatchKeys(kind: MatchKeyKind, parts: KeyParts): readonly MatchKey[] {
  return builders[kind](parts).map((text) => ({ kind: matchKeyKinds[kind], text }));
}

/** Readings are compared without spaces, so that `xi an` and `xian` meet. */
export function compactReading(reading: string): string {
  return reading.toLowerCase().replace(/[^a-z]/g, '');
}

/** First letter of each syllable: what clerks type for a name they hear. */
export function readingInitials(reading: string): string {
  return reading
    .toLowerCase()
    .split(/[^a-z]+/)
    .map((syllable) => syllable.slice(0, 1))
    .join('');
}

export function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, '');
}

export function keyParts(demographics: Pick<Demographics, 'name' | 'nameReading' | 'birthDate' | 'phone'>): KeyParts {
  const digits = phoneDigits(demographics.phone ?? '');
  const parts = {
    name: normaliseName(demographics.name),
    initials: readingInitials(demographics.nameReading),
    birthDate: demographics.birthDate ?? '',
    birthYear: (demographics.birthDate ?? '').slice(0, 4),
    phone: digits,
    phoneTail: digits.length >= PHONE_TAIL_LENGTH ? digits.slice(-PHONE_TAIL_LENGTH) : '',
  };

  return {
    ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '')),
    sounds: nameSounds(demographics.name, demographics.nameReading),
  };
}

/** Every key of a record, in the order of the kinds. */
export function matchKeys(demographics: Pick<Demographics, 'name' | 'nameReading' | 'birthDate' | 'phone'>): readonly MatchKey[] {
  const parts = keyParts(demographics);

  return matchKeyNames().flatMap((kind) => buildMatchKeys(kind, parts));
}

function matchKeyNames(): readonly MatchKeyKind[] {
  return Object.keys(matchKeyKinds).filter((kind): kind is MatchKeyKind => kind in builders);
}
