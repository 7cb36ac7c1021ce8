import { buildMatchKey, compactReading, readingInitials } from '@/domain/matching/match-keys';
import type { KeyParts, MatchKey, MatchKeyKind } from '@/domain/matching/match-keys';
import type { SearchTerms } from '@/domain/matching/parse-search';

/** Longest letters that are taken for initials alone rather than for a short reading. */
const LONGEST_INITIALS = 4;

const SEARCH_KINDS: readonly MatchKeyKind[] = [
  'initialsBirthDate',
  'readingBirthYear',
  'initialsPhoneTail',
  'initialsBirthYear',
  'phone',
  'name',
  'reading',
];

/**
 * The keys to look under for what was typed, narrow ones first. A birth date or
 * a phone tail alone is a key only where no name narrows it.
 * @param nameReading toneless pinyin of `terms.name`, syllables separated by spaces; empty without a Han name.
 */
export function searchKeys(terms: SearchTerms, nameReading: string): readonly MatchKey[] {
  const named = Boolean(terms.name ?? terms.letters);
  const kinds: readonly MatchKeyKind[] = named ? SEARCH_KINDS : ['phone', 'birthDate', 'phoneTail'];
  const keys = partsOf(terms, nameReading).flatMap((parts) => kinds.flatMap((kind) => buildMatchKey(kind, parts) ?? []));

  return [...new Map(keys.map((key) => [`${key.kind}:${key.text}`, key])).values()];
}

/** Four ambiguous digits are looked up as a year and as a phone tail. */
function partsOf(terms: SearchTerms, nameReading: string): readonly KeyParts[] {
  const year = terms.birthDate?.slice(0, 4) ?? terms.birthYear;
  const known = {
    name: terms.name,
    reading: nameReading ? compactReading(nameReading) : terms.letters,
    initials: nameReading ? readingInitials(nameReading) : terms.letters,
    birthDate: terms.birthDate,
    phone: terms.phone,
  };

  if (terms.yearOrTail === undefined) {
    return [given({ ...known, birthYear: year, phoneTail: terms.phoneTail ?? terms.phone?.slice(-4) })];
  }
  return [given({ ...known, birthYear: terms.yearOrTail }), given({ ...known, phoneTail: terms.yearOrTail })];
}

function given(parts: Record<string, string | undefined>): KeyParts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
}

/** Two or three letters and nothing else name half a city: ask for one thing more. */
export function hasTooFewTerms(terms: SearchTerms): boolean {
  const narrowed = terms.birthDate ?? terms.birthYear ?? terms.phone ?? terms.phoneTail ?? terms.yearOrTail;

  if (terms.name) return [...terms.name].length < 2 && !narrowed;
  if (terms.letters) return terms.letters.length <= LONGEST_INITIALS && !narrowed;
  return !(terms.birthDate ?? terms.phone ?? terms.phoneTail ?? terms.yearOrTail);
}
