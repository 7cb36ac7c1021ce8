import { phoneDigits } from '@/domain/matching/match-keys';
import { normaliseName } from '@/domain/matching/normalise-name';
import type { SearchTerms } from '@/domain/matching/parse-search';
import type { Demographics } from '@/domain/patient-index/demographics';

const FEWEST_PHONE_DIGITS = 7;

/** What a half-typed newcomer can be looked for by: only what is whole, since half a date is nobody's. */
export function newcomerTerms({ name, sex, birthDate, phone }: Pick<Demographics, 'name' | 'sex' | 'birthDate' | 'phone'>): SearchTerms {
  const digits = phoneDigits(phone ?? '');

  return {
    ...nameTerms(normaliseName(name)),
    ...(birthDate !== null && /^\d{4}-\d{2}-\d{2}$/.test(birthDate) && { birthDate }),
    ...(digits.length >= FEWEST_PHONE_DIGITS && { phone: digits }),
    ...((sex === '1' || sex === '2') && { sex }),
  };
}

function nameTerms(name: string): SearchTerms {
  if (/\p{Script=Han}/u.test(name)) return { name };
  const words = name.toLowerCase().split(/[^a-z]+/).filter(Boolean);

  return words.length === 0 ? {} : { letters: words.join(''), words };
}
