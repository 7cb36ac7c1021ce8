import { buildMatchKeys, readingInitials } from '@/domain/matching/match-keys';
import type { KeyParts, MatchKey, MatchKeyKind } from '@/domain/matching/match-keys';
import { nameSounds, soundsOf, splitPinyin } from '@/domain/matching/name-sounds';
import type { SearchTerms } from '@/domain/matching/parse-search';
import { dateSlips, digitSlips } from '@/domain/matching/typing-slips';

/** Longest letters that are taken for initials alone rather than for a short reading. */
const LONGEST_INITIALS = 4;

/** Keys to look under: `narrow` for what was typed without a slip, `wide` where that led to nobody who agrees with all of it. */
export type SearchKeys = { narrow: readonly MatchKey[]; wide: readonly MatchKey[] };

/** Letters of a name, as it may have been heard and read. */
type NameSide = Pick<KeyParts, 'name' | 'initials' | 'sounds'>;
/** What narrows a name. */
type OtherSide = Pick<KeyParts, 'birthDate' | 'birthYear' | 'phone' | 'phoneTail'>;

/**
 * The keys to look under for what was typed. A slip in the name still meets
 * under the date or the phone's tail, a slip in those under the name beside
 * every neighbour of what was typed: no stored key is spent on them.
 * @param readings toneless pinyin of `terms.name`, syllables separated by spaces, one for each way it may be read; empty without a Han name.
 */
export function searchKeys(terms: SearchTerms, readings: readonly string[]): SearchKeys {
  const names = nameSides(terms, readings);
  const others = otherSides(terms);
  if (names.length === 0) return { narrow: keysOf(others, ['phone', 'birthDate', 'phoneTail']), wide: keysOf(phoneSlips(terms), ['phone']) };

  const whole = names.flatMap((name) => others.map((other) => ({ ...name, ...other })));
  const narrowed = whole.some(({ birthDate, birthYear, phone, phoneTail }) => birthDate ?? birthYear ?? phone ?? phoneTail);
  const slipped = names.flatMap((name) => otherSlips(terms).map((other) => ({ ...name, ...other })));
  const narrow = keysOf(whole, ['initialsBirthDate', 'initialsPhoneTail', 'phone', 'soundPairBirthYear']);
  const alone = keysOf(names, ['name', 'sounds']);

  if (!narrowed) return { narrow: alone, wide: [] };
  return {
    narrow,
    wide: distinct([
      ...keysOf(slipped, ['initialsBirthDate', 'initialsPhoneTail', 'soundPairBirthYear']),
      ...keysOf(others, ['birthDate', 'phoneTail']),
      ...keysOf(whole, ['initialsBirthYear']),
      ...alone,
    ]),
  };
}

function nameSides({ name, letters, words }: SearchTerms, readings: readonly string[]): readonly NameSide[] {
  if (name !== undefined) {
    const spelled = readings.map((reading) => ({ name, initials: readingInitials(reading), sounds: nameSounds(name, reading) }));
    return spelled.length > 0 ? spelled : [{ name }];
  }
  if (letters === undefined) return [];

  const whole = [...(words ? [words] : []), ...splitPinyin(letters)].map((parts) => ({
    initials: parts.map((part) => part.slice(0, 1)).join(''),
    sounds: soundsOf(parts),
  }));
  return areInitials({ letters }) || whole.length === 0 ? [{ initials: letters, sounds: [letters] }, ...whole] : whole;
}

/** Four ambiguous digits are looked up as a year and as a phone tail. */
function otherSides({ birthDate, birthYear, phone, phoneTail, yearOrTail }: SearchTerms): readonly OtherSide[] {
  const known = given({ birthDate, birthYear: birthDate?.slice(0, 4) ?? birthYear, phone, phoneTail: phoneTail ?? phone?.slice(-4) });

  if (yearOrTail === undefined) return [known];
  return [{ ...known, birthYear: yearOrTail }, { ...known, phoneTail: yearOrTail }];
}

/** What may have been meant beside the name; a year only one off, since every other is as likely as the next. */
function otherSlips({ birthDate, birthYear, phone, phoneTail, yearOrTail }: SearchTerms): readonly OtherSide[] {
  const year = birthDate === undefined ? (birthYear ?? yearOrTail) : undefined;
  const tail = phoneTail ?? yearOrTail ?? phone?.slice(-4);
  const years = birthDate ? [birthDate.slice(0, 4)] : year === undefined ? [] : [Number(year) - 1, Number(year) + 1].map(String);

  return [
    ...(birthDate ? dateSlips(birthDate).map((date) => ({ birthDate: date })) : []),
    ...(tail ? digitSlips(tail).map((digits) => ({ phoneTail: digits })) : []),
    ...years.map((each) => ({ birthYear: each })),
  ];
}

function phoneSlips({ phone }: SearchTerms): readonly OtherSide[] {
  return phone ? digitSlips(phone).map((digits) => ({ phone: digits })) : [];
}

function keysOf(sides: readonly KeyParts[], kinds: readonly MatchKeyKind[]): readonly MatchKey[] {
  return distinct(sides.flatMap((parts) => kinds.flatMap((kind) => buildMatchKeys(kind, parts))));
}

function distinct(keys: readonly MatchKey[]): readonly MatchKey[] {
  return [...new Map(keys.map((key) => [`${key.kind}:${key.text}`, key])).values()];
}

function given(parts: Record<string, string | undefined>): OtherSide {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
}

/** Few letters that may be nothing but initials. */
export function areInitials({ name, letters }: SearchTerms): boolean {
  return name === undefined && letters !== undefined && letters.length <= LONGEST_INITIALS;
}

/** Two or three letters and nothing else name half a city: ask for one thing more. */
export function hasTooFewTerms(terms: SearchTerms): boolean {
  const narrowed = terms.birthDate ?? terms.birthYear ?? terms.phone ?? terms.phoneTail ?? terms.yearOrTail;

  if (terms.name) return [...terms.name].length < 2 && !narrowed;
  if (terms.letters) return terms.letters.length <= LONGEST_INITIALS && !narrowed;
  return !(terms.birthDate ?? terms.phone ?? terms.phoneTail ?? terms.yearOrTail);
}
