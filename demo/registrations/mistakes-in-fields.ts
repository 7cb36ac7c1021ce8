import { mod11CheckCharacter } from '@/domain/identifiers/check-digits';

import { oneOf, wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';

/** A wrong value in place of a right one, or null where this mistake cannot be made of it. */
export type TextMistake = (random: Random, value: string) => string | null;

function digitAt(random: Random, text: string, from: number, to: number): string {
  const at = wholeBetween(random, from, Math.min(to, text.length - 1));
  const other = (Number(text[at]) + wholeBetween(random, 1, 9)) % 10;

  return text.slice(0, at) + (Number.isNaN(other) ? '0' : String(other)) + text.slice(at + 1);
}

function swapNeighbours(random: Random, text: string, from = 0): string | null {
  const places = Array.from({ length: text.length - 1 }, (_, index) => index).filter((index) => index >= from && text[index] !== text[index + 1]);
  const at = places[wholeBetween(random, 0, Math.max(0, places.length - 1))];

  return at === undefined ? null : text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}

/** Many mistakes make no date; a window that checks dates lets only the others through. */
function ifDate(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);

  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text > '1900' && text < '2027' ? text : null;
}

function shiftDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function shiftYear(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });

/** The day of the old calendar, written as if it were one of the new. */
function lunarDay(date: string): string | null {
  const parts = new Map(lunar.formatToParts(new Date(`${date}T00:00:00Z`)).map(({ type, value }) => [type as string, value]));
  const [month = '', day = ''] = [parts.get('month'), parts.get('day')];

  return ifDate(`${parts.get('relatedYear') ?? ''}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

export const birthDateMistakes = {
  'birth date: day and month swapped': (_, date) => (date.slice(5, 7) === date.slice(8) ? null : ifDate(`${date.slice(0, 5)}${date.slice(8)}-${date.slice(5, 7)}`)),
  'birth date: digits transposed': (random, date) => {
    const swapped = swapNeighbours(random, date.replaceAll('-', ''), 2);
    return swapped && ifDate(`${swapped.slice(0, 4)}-${swapped.slice(4, 6)}-${swapped.slice(6)}`);
  },
  'birth date: one digit wrong': (random, date) => {
    const wrong = digitAt(random, date.replaceAll('-', ''), 2, 7);
    return ifDate(`${wrong.slice(0, 4)}-${wrong.slice(4, 6)}-${wrong.slice(6)}`);
  },
  'birth date: year off by one': (random, date) => ifDate(shiftYear(date, oneOf(random, [-1, 1]))),
  'birth date: lunar': (_, date) => lunarDay(date),
  'birth date: 01-01': (_, date) => (date.endsWith('01-01') ? null : `${date.slice(0, 4)}-01-01`),
  'birth date: from the age': (random, date) => `${shiftYear(date, wholeBetween(random, -1, 1)).slice(0, 4)}-01-01`,
  'birth date: century': (_, date) => ifDate(shiftYear(date, date < '1970' ? 100 : -100)),
  'birth date: some days off': (random, date) => shiftDays(date, oneOf(random, [-3, -2, -1, 1, 2, 3])),
} satisfies Record<string, TextMistake>;

export const idNumberMistakes = {
  'ID number: one digit wrong': (random, number) => digitAt(random, number, 0, 16),
  'ID number: transposed': (random, number) => swapNeighbours(random, number),
  'ID number: digit missing': (random, number) => {
    const at = wholeBetween(random, 0, 17);
    return number.slice(0, at) + number.slice(at + 1);
  },
  'ID number: digit doubled': (random, number) => {
    const at = wholeBetween(random, 0, 17);
    return number.slice(0, at) + (number[at] ?? '') + number.slice(at);
  },
  'ID number: wrong, check digit repaired': (random, number) => {
    const digits = digitAt(random, number.slice(0, 17), 0, 16);
    return digits + mod11CheckCharacter(digits);
  },
  'ID number: X otherwise': (random, number) => (number.endsWith('X') ? number.slice(0, 17) + oneOf(random, ['0', 'x', '×', '*']) : null),
  'ID number: old form': (_, number) => (number.slice(6, 8) === '19' ? number.slice(0, 6) + number.slice(8, 17) : null),
} satisfies Record<string, TextMistake>;

export const phoneMistakes = {
  'phone: one digit wrong': (random, phone) => (phone === '' ? null : digitAt(random, phone, 3, phone.length - 1)),
  'phone: transposed': (random, phone) => (phone === '' ? null : swapNeighbours(random, phone, 3)),
  'phone: area code or country code': (_, phone) => (/^1\d{10}$/.test(phone) ? `+86${phone}` : phone.replace(/^0\d{3}-?/, '')),
} satisfies Record<string, TextMistake>;

export const addressMistakes = {
  'address: levels missing': (_, address) => address.replace(/^.*?省/, ''),
  'address: only from the road on': (_, address) => address.replace(/^.*?省.*?市(.*?[区县市])?/, ''),
  'address: room missing': (_, address) => address.replace(/\d+幢.*$/, ''),
  'address: written otherwise': (_, address) => address.replace('幢', '栋').replace('室', '').replace('号', '弄'),
  'address: number wrong': (random, address) => address.replace(/\d+/, () => String(wholeBetween(random, 1, 900))),
} satisfies Record<string, TextMistake>;
