import type { SearchTermName } from '@/domain/desk/desk-views';
import { compactReading, phoneDigits, readingInitials } from '@/domain/matching/match-keys';
import { normaliseName } from '@/domain/matching/normalise-name';
import type { SearchTerms } from '@/domain/matching/parse-search';
import type { Demographics } from '@/domain/patient-index/demographics';

export type CandidateRecord = { personId: string; own: boolean; demographics: Demographics };

export type RankedCandidate = CandidateRecord & { agreeing: readonly SearchTermName[]; score: number };

// How much an agreeing term narrows, by the count of people who share it: a
// phone or a birth date names few, a year or initials many.
const TERM_WEIGHTS: Record<SearchTermName, number> = {
  name: 4,
  reading: 3,
  initials: 2,
  birthDate: 4,
  birthYear: 1,
  phone: 5,
  phoneTail: 3,
  sex: 0.5,
};
const OWN_HOSPITAL = 0.25;

/**
 * One candidate a person (their best record), best first; ties by hospital and
 * then by name, so that the same search always lists the same order.
 */
export function rankCandidates(
  terms: SearchTerms,
  nameReading: string,
  records: readonly CandidateRecord[],
): readonly RankedCandidate[] {
  const best = new Map<string, RankedCandidate>();

  for (const record of records) {
    const agreeing = agreeingTerms(terms, nameReading, record.demographics);
    const score = agreeing.reduce((sum, term) => sum + TERM_WEIGHTS[term], record.own ? OWN_HOSPITAL : 0);
    const known = best.get(record.personId);

    if (!known || score > known.score) best.set(record.personId, { ...record, agreeing, score });
  }
  return [...best.values()].toSorted(byScoreThenName);
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

function agreeingTerms(terms: SearchTerms, nameReading: string, demographics: Demographics): readonly SearchTermName[] {
  const reading = compactReading(demographics.nameReading);
  const initials = readingInitials(demographics.nameReading);
  const phone = phoneDigits(demographics.phone ?? '');
  const wantedReading = terms.name ? compactReading(nameReading) : terms.letters;
  const tail = terms.phoneTail ?? terms.yearOrTail;
  const year = terms.birthYear ?? terms.yearOrTail;
  const agrees: Record<SearchTermName, boolean> = {
    name: terms.name !== undefined && normaliseName(demographics.name) === terms.name,
    reading: Boolean(wantedReading) && reading === wantedReading,
    initials: terms.letters !== undefined && initials === terms.letters,
    birthDate: terms.birthDate !== undefined && demographics.birthDate === terms.birthDate,
    birthYear: year !== undefined && Boolean(demographics.birthDate?.startsWith(year)),
    phone: terms.phone !== undefined && phone === terms.phone,
    phoneTail: tail !== undefined && phone.length >= tail.length && phone.endsWith(tail),
    sex: terms.sex !== undefined && demographics.sex === terms.sex,
  };

  return termNames.filter((term) => agrees[term] && !(term === 'reading' && agrees.name));
}

const termNames: readonly SearchTermName[] = ['name', 'reading', 'initials', 'birthDate', 'birthYear', 'phone', 'phoneTail', 'sex'];
