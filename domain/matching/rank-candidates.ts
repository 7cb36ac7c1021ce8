import type { SearchTermName } from '@/domain/desk/desk-views';
import { typedBirthDate, typedBirthYear, typedLetters, typedName, typedPhone, typedPhoneTail, typedSex } from '@/domain/matching/compare-term';
import type { TermComparison, TermLevel } from '@/domain/matching/compare-term';
import { readingInitials } from '@/domain/matching/match-keys';
import type { SearchTerms } from '@/domain/matching/parse-search';
import type { Demographics } from '@/domain/patient-index/demographics';

export type CandidateRecord = { personId: string; own: boolean; demographics: Demographics };

export type RankedCandidate = CandidateRecord & {
  /** Terms that agree as typed, and those that are one slip from it. */
  agreeing: readonly SearchTermName[];
  near: readonly SearchTermName[];
  /** Nothing typed speaks against this one. */
  whole: boolean;
  score: number;
};

/**
 * Bits of evidence, log2(m / u): m, how often the right person agrees so far
 * when a clerk types what they hear (a slip in one field of twenty); u, how
 * often anybody does, counted in a hundred thousand of the synthetic
 * population (a birth date is shared by one in 28,000, a year by one in 75, a
 * tail by one in 10,000, the sounds of a name by one in 6,000).
 */
const TERM_BITS: Record<SearchTermName, Record<Exclude<TermLevel, 'missing'>, number>> = {
  name: { same: 12.5, sound: 10.5, near: 5, part: 1, other: -5 },
  reading: { same: 11, sound: 9.5, near: 6, part: 0.5, other: -5 },
  initials: { same: 7, sound: 7, near: 2, part: 1, other: -5 },
  birthDate: { same: 14, sound: 14, near: 6.5, part: 1, other: -6 },
  birthYear: { same: 6, sound: 6, near: 2, part: 0, other: -4 },
  phone: { same: 18, sound: 18, near: 12, part: 8, other: -1.5 },
  phoneTail: { same: 12.5, sound: 12.5, near: 5, part: 0, other: -2.5 },
  sex: { same: 1, sound: 1, near: 0, part: 0, other: -5 },
};
// Somebody seen here before is a little likelier to come again; it only ever breaks a tie.
const OWN_HOSPITAL = 0.25;

// A score that chance gives to one in a hundred of those met: below it a list is noise, and hides that nobody is here.
const LEAST_SCORE = 7;

type Judged = { term: SearchTermName; level: TermLevel };
type Judge = (demographics: Demographics) => Judged;

/**
 * One candidate a person (their best record), best first; ties by hospital and
 * then by name, so that the same search always lists the same order.
 */
export function rankCandidates(
  terms: SearchTerms,
  readings: readonly string[],
  records: readonly CandidateRecord[],
): readonly RankedCandidate[] {
  const best = new Map<string, RankedCandidate>();
  const judges = judgesOf(terms, readings);

  for (const record of records) {
    const ranked = rank(record, judges.map((judge) => judge(record.demographics)));
    const known = best.get(record.personId);

    if (!known || ranked.score > known.score) best.set(record.personId, ranked);
  }
  return [...best.values()].toSorted(byScoreThenName);
}

/** Whether a list of what was searched for gets longer by this one. Somebody found by a year, or a sex, alone cannot agree with more than that. */
export function isWorthListing(terms: SearchTerms, { score }: Pick<RankedCandidate, 'score'>): boolean {
  const named = terms.name !== undefined || terms.letters !== undefined;

  return score >= (named ? LEAST_SCORE : 0);
}

function rank(record: CandidateRecord, judged: readonly Judged[]): RankedCandidate {
  const termsAt = (...levels: readonly TermLevel[]) => judged.filter(({ level }) => levels.includes(level)).map(({ term }) => term);

  return {
    ...record,
    agreeing: termsAt('same', 'sound'),
    near: termsAt('near', 'part'),
    whole: judged.every(({ level }) => level === 'same' || level === 'sound'),
    score: judged.reduce((sum, each) => sum + bitsOf(each), record.own ? OWN_HOSPITAL : 0),
  };
}

function judgesOf(terms: SearchTerms, readings: readonly string[]): readonly Judge[] {
  const { name, letters, words, birthDate, birthYear, phone, phoneTail, yearOrTail, sex } = terms;
  const judges: Judge[] = [];

  if (name !== undefined) judges.push(nameJudge(typedName(name, readings)));
  if (letters !== undefined) judges.push(lettersJudge(letters, typedLetters(letters, words ?? [])));
  if (birthDate !== undefined) judges.push(judgeOf('birthDate', typedBirthDate(birthDate)));
  if (birthYear !== undefined) judges.push(judgeOf('birthYear', typedBirthYear(birthYear)));
  if (phone !== undefined) judges.push(judgeOf('phone', typedPhone(phone)));
  if (phoneTail !== undefined) judges.push(judgeOf('phoneTail', typedPhoneTail(phoneTail)));
  if (yearOrTail !== undefined) judges.push(fourDigitsJudge(yearOrTail));
  if (sex !== undefined) judges.push(judgeOf('sex', typedSex(sex)));
  return judges;
}

function judgeOf(term: SearchTermName, compare: TermComparison): Judge {
  return (demographics) => ({ term, level: compare(demographics) });
}

/** The same sounds in other characters are said to be that: a reading that agrees. */
function nameJudge(compare: TermComparison): Judge {
  return (demographics) => {
    const level = compare(demographics);
    return { term: level === 'sound' ? 'reading' : 'name', level };
  };
}

function lettersJudge(letters: string, compare: TermComparison): Judge {
  return (demographics) => {
    const level = compare(demographics);
    const asInitials = level === 'part' || letters === readingInitials(demographics.nameReading);
    return { term: asInitials ? 'initials' : 'reading', level };
  };
}

/** As a year or as a phone's tail: whichever of the two the digits fit better. */
function fourDigitsJudge(digits: string): Judge {
  const [asYear, asTail] = [judgeOf('birthYear', typedBirthYear(digits)), judgeOf('phoneTail', typedPhoneTail(digits))];

  return (demographics) => {
    const [year, tail] = [asYear(demographics), asTail(demographics)];
    return bitsOf(tail) > bitsOf(year) ? tail : year;
  };
}

function bitsOf({ term, level }: Judged): number {
  return level === 'missing' ? 0 : TERM_BITS[term][level];
}

function byScoreThenName(one: RankedCandidate, other: RankedCandidate): number {
  return (
    other.score - one.score ||
    compare(one.demographics.nameReading, other.demographics.nameReading) ||
    compare(one.demographics.birthDate ?? '', other.demographics.birthDate ?? '') ||
    compare(one.personId, other.personId)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
