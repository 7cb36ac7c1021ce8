import { slipsInPlace } from '@/domain/matching/edit-distance';
import { levelOf, SAME } from '@/domain/matching/fields';
import type { Level } from '@/domain/matching/fields';

/** A date of the old calendar as `YYYYMMDD`; empty where it cannot be told. */
export type LunarDay = (date: string) => string;

export type WrittenBirthDate = {
  /** `YYYYMMDD` as written, also where no such day existed. */
  digits: string;
  year: number;
  month: number;
  day: number;
  /** The first of January is what a form is given when only the year is known. */
  isPlaceholder: boolean;
  /** This day in the old calendar, asked for only where it may matter. */
  lunar: () => string;
};

const PLACEHOLDER = levelOf('birthDate', 'placeholder');
const DAY_MONTH_SWAPPED = levelOf('birthDate', 'dayMonthSwapped');
const YEAR_OFF = levelOf('birthDate', 'yearOff');
const DIGIT_OFF = levelOf('birthDate', 'digitOff');
const LUNAR = levelOf('birthDate', 'lunar');
const TWO_DIGITS_OFF = levelOf('birthDate', 'twoDigitsOff');
const SAME_YEAR = levelOf('birthDate', 'sameYear');
const ABOUT_THE_YEAR = levelOf('birthDate', 'aboutTheYear');
const DIFFERENT = levelOf('birthDate', 'different');

const LEAST_DAYS_BEHIND = 14;
const MOST_DAYS_BEHIND = 60;

// An age told at a window may be the nominal one, and the birthday still to come.
const YEARS_OF_AN_AGE = 2;

/** Takes `YYYY-MM-DD`, `YYYYMMDD` or the same with slashes and dots; null for what has no eight digits. */
export function takeBirthDateApart(written: string, lunarDay: LunarDay): WrittenBirthDate | null {
  const [, year = '', month = '', day = ''] = /^\s*(\d{4})[-/.年]?(\d{1,2})?[-/.月]?(\d{1,2})?日?(?:[ T].*)?$/u.exec(written) ?? [];
  const digits = year + month.padStart(2, '0') + day.padStart(2, '0');
  if (year === '' || year === '0000') return null;

  const isWhole = month !== '' && day !== '' && Number(month) > 0 && Number(day) > 0;
  return {
    digits, year: Number(year), month: Number(month), day: Number(day),
    isPlaceholder: !isWhole || digits.endsWith('0101'),
    lunar: () => lunarDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
  };
}

export function compareBirthDate(one: WrittenBirthDate, other: WrittenBirthDate): Level {
  if (one.digits === other.digits) return SAME;
  if (one.isPlaceholder || other.isPlaceholder) return comparePlaceholder(one, other);
  if (one.year === other.year && one.month === other.day && one.day === other.month) return DAY_MONTH_SWAPPED;
  if (one.month === other.month && one.day === other.day && Math.abs(one.year - other.year) === 1) return YEAR_OFF;

  const distance = slipsInPlace(one.digits, other.digits, 2);
  if (distance === 1) return DIGIT_OFF;
  if (isLunarOf(one, other) || isLunarOf(other, one)) return LUNAR;
  if (distance === 2 && one.month === other.month && one.day === other.day) return TWO_DIGITS_OFF;
  if (one.year === other.year) return SAME_YEAR;
  return distance === 2 ? TWO_DIGITS_OFF : DIFFERENT;
}

/** The old calendar runs behind: its day is three to eight weeks earlier in the year, or late in the year before. */
function isLunarOf(lunar: WrittenBirthDate, solar: WrittenBirthDate): boolean {
  const days = (solar.year - lunar.year) * 372 + (solar.month - lunar.month) * 31 + solar.day - lunar.day;

  return days >= LEAST_DAYS_BEHIND && days <= MOST_DAYS_BEHIND && solar.lunar() === lunar.digits;
}

function comparePlaceholder(one: WrittenBirthDate, other: WrittenBirthDate): Level {
  if (one.year === other.year) return PLACEHOLDER;

  return Math.abs(one.year - other.year) <= YEARS_OF_AN_AGE ? ABOUT_THE_YEAR : DIFFERENT;
}
