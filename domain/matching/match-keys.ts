import { normaliseName } from '@/domain/matching/normalise-name';
import type { Demographics } from '@/domain/patient-index/demographics';

/** Numbers are stored: a kind is never renumbered or reused. */
export const matchKeyKinds = {
  name: 1,
  reading: 2,
  readingBirthYear: 3,
  initialsBirthDate: 4,
  initialsBirthYear: 5,
  initialsPhoneTail: 6,
  phone: 7,
  phoneTail: 8,
  birthDate: 9,
} as const;

export type MatchKeyKind = keyof typeof matchKeyKinds;

/** One key to digest: records that share any key meet as candidates. */
export type MatchKey = { kind: number; text: string };

/** The parts of a person a key can be made of; search fills what it has. */
export type KeyParts = Partial<Record<'name' | 'reading' | 'initials' | 'birthDate' | 'birthYear' | 'phone' | 'phoneTail', string>>;

const PHONE_TAIL_LENGTH = 4;

/** Builders by kind: null where a part is missing, for missing is not equal. */
const builders: Record<MatchKeyKind, (parts: KeyParts) => string | null> = {
  name: ({ name }) => name ?? null,
  reading: ({ reading }) => reading ?? null,
  readingBirthYear: ({ reading, birthYear }) => joined(reading, birthYear),
  initialsBirthDate: ({ initials, birthDate }) => joined(initials, birthDate),
  initialsBirthYear: ({ initials, birthYear }) => joined(initials, birthYear),
  initialsPhoneTail: ({ initials, phoneTail }) => joined(initials, phoneTail),
  phone: ({ phone }) => phone ?? null,
  phoneTail: ({ phoneTail }) => phoneTail ?? null,
  birthDate: ({ birthDate }) => birthDate ?? null,
};

function joined(first: string | undefined, second: string | undefined): string | null {
  return first && second ? `${first}|${second}` : null;
}

export function buildMatchKey(kind: MatchKeyKind, parts: KeyParts): MatchKey | null {
  const text = builders[kind](parts);

  return text ? { kind: matchKeyKinds[kind], text } : null;
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
    reading: compactReading(demographics.nameReading),
    initials: readingInitials(demographics.nameReading),
    birthDate: demographics.birthDate ?? '',
    birthYear: (demographics.birthDate ?? '').slice(0, 4),
    phone: digits,
    phoneTail: digits.length >= PHONE_TAIL_LENGTH ? digits.slice(-PHONE_TAIL_LENGTH) : '',
  };

  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}

/** Every key of a record, in the order of the kinds. */
export function matchKeys(demographics: Pick<Demographics, 'name' | 'nameReading' | 'birthDate' | 'phone'>): readonly MatchKey[] {
  const parts = keyParts(demographics);

  return matchKeyNames().flatMap((kind) => buildMatchKey(kind, parts) ?? []);
}

function matchKeyNames(): readonly MatchKeyKind[] {
  return Object.keys(matchKeyKinds).filter((kind): kind is MatchKeyKind => kind in builders);
}
