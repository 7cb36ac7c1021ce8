import { normaliseName } from '@/domain/matching/normalise-name';
import { SEX_WORDS } from '@/domain/matching/sex-words.data';
import type { SexCode } from '@/domain/patient-index/demographics';

/** What a clerk typed, taken apart. `yearOrTail` is four digits that could be either. */
export type SearchTerms = {
  name?: string;
  /** Latin letters: a full reading or the initials of one. */
  letters?: string;
  /** The same, word by word, where there are several: a Latin name has no syllables to tell them apart by. */
  words?: readonly string[];
  birthDate?: string;
  birthYear?: string;
  phone?: string;
  phoneTail?: string;
  yearOrTail?: string;
  sex?: SexCode;
};

const SEPARATED_DATE = /(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)/g;
const SCRIPT_BOUNDARY = /(?<=[\p{Script=Han}\u00b7])(?=[A-Za-z\d])|(?<=[A-Za-z])(?=[\p{Script=Han}\d])|(?<=\d)(?=[A-Za-z\p{Script=Han}])/gu;
const MOBILE = /^1[3-9]\d{9}$/;
const EARLIEST_YEAR = 1850;

/**
 * Takes a search line apart: names, letters, dates, phones and four digits in
 * any order and mix (`张伟 1975`, `zw0131`, `欧阳 1988-02-29 女`).
 */
export function parseSearch(text: string, today: string): SearchTerms {
  const spelled = withoutTones(text).replace(SEPARATED_DATE, (_, year, month, day) => {
    return ` ${String(year)}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')} `;
  });
  const tokens = spelled.replace(SCRIPT_BOUNDARY, ' ').split(/[\s,，;；、]+/u).filter(Boolean);
  const terms: SearchTerms = {};

  for (const token of tokens) Object.assign(terms, readToken(token, terms, today));
  return settleFourDigits(terms, today);
}

/** A tone mark or number says nothing that the index keeps: `zhāng`, `zhang1`. */
function withoutTones(text: string): string {
  return text.normalize('NFD').replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '').normalize('NFC').replace(/(?<=[a-z])[1-5](?=[a-z\s]|$)/gi, ' ');
}

function readToken(token: string, known: SearchTerms, today: string): SearchTerms {
  const sex = SEX_WORDS.get(token);
  if (sex) return { sex };
  if (/\p{Script=Han}/u.test(token)) return { name: normaliseName((known.name ?? '') + token) };
  if (/^[A-Za-z'’]+$/.test(token)) return addWord(known, token.toLowerCase().replace(/[^a-z]/g, ''));
  if (MOBILE.test(token)) return { phone: token };
  if (/^\d{8}$/.test(token) && isPastDate(token, today)) return { birthDate: dashed(token) };
  if (/^\d{4}$/.test(token)) return known.yearOrTail ? { birthYear: known.yearOrTail, phoneTail: token } : { yearOrTail: token };
  return {};
}

function addWord({ letters, words }: SearchTerms, word: string): SearchTerms {
  return letters === undefined ? { letters: word } : { letters: letters + word, words: [...(words ?? [letters]), word] };
}

/** Four digits stay ambiguous only where they could be a year and nothing else already says the year. */
function settleFourDigits(terms: SearchTerms, today: string): SearchTerms {
  const { yearOrTail, ...settled } = terms;
  const couldBeYear = yearOrTail !== undefined && Number(yearOrTail) >= EARLIEST_YEAR && yearOrTail <= today.slice(0, 4);

  if (yearOrTail === undefined || settled.phoneTail) return settled;
  if (!couldBeYear || settled.birthDate) return { ...settled, phoneTail: yearOrTail };
  return settled.phone ? { ...settled, birthYear: yearOrTail } : terms;
}

function dashed(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function isPastDate(digits: string, today: string): boolean {
  const date = dashed(digits);
  const parsed = new Date(`${date}T00:00:00Z`);

  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) && date <= today && Number(date.slice(0, 4)) >= EARLIEST_YEAR;
}
