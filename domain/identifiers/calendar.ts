/** Gregorian calendar arithmetic on text: the engine's own dates roll 30 February over to March and carry a time zone. */

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** YYYYMMDD to YYYY-MM-DD; null unless that day existed. */
export function isoDate(compact: string): string | null {
  if (!/^\d{8}$/.test(compact)) return null;
  const year = Number(compact.slice(0, 4));
  const month = Number(compact.slice(4, 6));
  const day = Number(compact.slice(6, 8));
  if (year < 1 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6, 8)}`;
}

/** Completed years between two YYYY-MM-DD dates. */
export function yearsBetween(earlier: string, later: string): number {
  const years = Number(later.slice(0, 4)) - Number(earlier.slice(0, 4));
  return later.slice(5) < earlier.slice(5) ? years - 1 : years;
}

/** No number was ever issued to a person born before this; an older date is a mistake. */
export const EARLIEST_BIRTH_YEAR = 1850;

/** Beyond this age the number is sound but the patient is probably somebody else. */
export const GREATEST_PLAUSIBLE_AGE = 130;

export type BirthDateReading =
  | { readonly ok: true; readonly date: string; readonly implausible: boolean }
  | { readonly ok: false; readonly reason: 'bad_date' | 'future_date' };

/** Reads a full birth date (YYYYMMDD) as of `today` (YYYY-MM-DD, Asia/Shanghai). */
export function readBirthDate(compact: string, today: string): BirthDateReading {
  const date = isoDate(compact);
  if (!date || Number(date.slice(0, 4)) < EARLIEST_BIRTH_YEAR) return { ok: false, reason: 'bad_date' };
  if (date > today) return { ok: false, reason: 'future_date' };
  return { ok: true, date, implausible: yearsBetween(date, today) > GREATEST_PLAUSIBLE_AGE };
}

/** Reads YYMMDD as the latest such day that is not in the future; null unless that day existed in either century. */
export function latestPastDate(yymmdd: string, today: string): string | null {
  const century = Number(today.slice(0, 2));
  for (const candidate of [century, century - 1]) {
    const date = isoDate(String(candidate) + yymmdd);
    if (date && date <= today) return date;
  }
  return null;
}
