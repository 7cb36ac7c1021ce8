import type { Derived, RejectionReason, Sex, Warning } from '@/domain/identifiers/identifier';
import { isoDate, latestPastDate, yearsBetween } from '@/domain/identifiers/calendar';
import { icaoCheckDigit } from '@/domain/identifiers/check-digits';

/** Field readers shared by all machine-readable zones. */

export function withoutFillers(field: string): string {
  return field.replaceAll('<', '');
}

export function readSex(field: string): Sex | undefined {
  return field === 'M' || field === 'F' ? field : undefined;
}

/** One check digit of a zone: the characters it covers and the character printed. */
export interface ZoneCheck {
  readonly reason: RejectionReason;
  readonly covers: string;
  readonly printed: string;
}

/** Doc 9303-4 lets an empty optional field carry either a zero or a filler as its check digit. */
export function optionalDataCheck(covers: string, printed: string): ZoneCheck {
  const isEmpty = withoutFillers(covers) === '';
  return { reason: 'optional_data', covers, printed: isEmpty && printed === '<' ? '0' : printed };
}

export function firstFailedCheck(checks: readonly ZoneCheck[]): RejectionReason | null {
  return checks.find(({ covers, printed }) => icaoCheckDigit(covers) !== printed)?.reason ?? null;
}

/** Where a layout allows digits only: line, first character, end. */
export type DigitPlace = readonly [line: number, start: number, end: number];

// What optical readers take for digits. In names and numbers letters are legal, so nothing is replaced there.
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5', B: '8' };

/** The lines with look-alike letters replaced where only digits can stand. */
export function repairDigits(lines: readonly string[], places: readonly DigitPlace[]): readonly string[] {
  return lines.map((line, number) =>
    [...line]
      .map((character, index) => {
        const isDigitPlace = places.some(([at, start, end]) => at === number && index >= start && index < end);
        return isDigitPlace ? (LOOK_ALIKES[character] ?? character) : character;
      })
      .join(''),
  );
}

export interface ZoneBirth {
  readonly date: string | null;
  readonly isPossible: boolean;
  readonly warnings: readonly Warning[];
}

// A two-digit year that makes the bearer a small child may as well be a hundred years earlier.
const SMALL_CHILD = 7;
const OLDEST_BEARER = 120;

/** Birth date YYMMDD; unknown parts are fillers (Doc 9303-3 §4.8). The latest century not in the future is taken. */
export function readZoneBirth(field: string, today: string): ZoneBirth {
  if (field.includes('<')) return { date: null, isPossible: true, warnings: ['birth_date_partial'] };
  const date = latestPastDate(field, today);
  if (!date) return { date: null, isPossible: false, warnings: [] };
  const age = yearsBetween(date, today);
  const earlier = isoDate(String(Number(date.slice(0, 2)) - 1) + field);
  const isAmbiguous = earlier !== null && age < SMALL_CHILD && yearsBetween(earlier, today) <= OLDEST_BEARER;
  return { date, isPossible: true, warnings: isAmbiguous ? ['birth_century_ambiguous'] : [] };
}

/** Birth date whose century the document itself prints. */
export function readCenturyBirth(century: string | undefined, field: string, today: string): ZoneBirth {
  if (field.includes('<')) return { date: null, isPossible: true, warnings: ['birth_date_partial'] };
  const date = century === undefined ? null : isoDate(century + field);
  return { date, isPossible: date !== null && date <= today, warnings: [] };
}

export interface ZoneExpiry {
  readonly date: string | null;
  readonly warnings: readonly Warning[];
}

/** Expiry date YYMMDD of this century. An expired document is still evidence of who its bearer is: a warning. */
export function readZoneExpiry(field: string, today: string, century = '20'): ZoneExpiry {
  const date = isoDate(century + field);
  return { date, warnings: date !== null && date < today ? ['expired'] : [] };
}

export interface ZoneName {
  readonly derived: Derived;
  readonly warnings: readonly Warning[];
}

/** Surname `<<` given names. A field without a filler at its end may have been cut (Doc 9303-3 §4.6). */
export function readZoneName(field: string): ZoneName {
  const [surnameField = '', ...givenFields] = field.split('<<');
  const surname = surnameField.replaceAll('<', ' ').trim();
  const givenNames = givenFields.join('<').replace(/<+/g, ' ').trim();
  return {
    derived: { ...(surname && { surname }), ...(givenNames && { givenNames }) },
    warnings: field.endsWith('<') ? [] : ['name_maybe_truncated'],
  };
}
