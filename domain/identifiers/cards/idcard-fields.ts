import type { Scan } from '@/domain/identifiers/envelope';
import { isoDate } from '@/domain/identifiers/calendar';
import { isNumberLabel } from '@/domain/identifiers/envelope';
import { EIGHTEEN } from '@/domain/identifiers/resident/eighteen-digits';
import { isChineseName } from '@/domain/identifiers/texts/chinese-name';
import { isEthnicGroup } from '@/domain/identifiers/texts/ethnic-group';

/** What an ID-card reader says, before anything is checked; fields the reader did not send are absent. */
export interface CardFields {
  readonly number: string;
  readonly name?: string;
  readonly foreignName?: string;
  readonly sex?: string;
  readonly ethnic?: string;
  readonly birth?: string;
  readonly address?: string;
  readonly authority?: string;
  readonly permitNumber?: string;
  /** ISO 3166-1 alpha-3; foreigners' cards only. */
  readonly nationality?: string;
  /** What the chip of a foreigner's card of 2023 keeps of the holder's number before. */
  readonly priorLink?: string;
  /** The chip's mark for the kind of card; a citizen's has none. */
  readonly typeMark?: string;
}

type FieldName = keyof CardFields | null;

/** Citizens and residents have eighteen characters, foreigners' cards before 2023 fifteen. */
const CARD_NUMBER = /^(?:\d{17}[\dX]|[A-Z]{3}\d{12})$/;

// Driver libraries separate the chip's text block (GA/T 490) with `|`, in one order per kind of card.
const LAYOUTS: readonly (readonly FieldName[])[] = [
  ['name', 'sex', 'ethnic', 'birth', 'address', 'number', 'authority'],
  ['name', 'sex', 'birth', 'address', 'number', 'authority', null, null, 'permitNumber', null, 'typeMark'],
  ['foreignName', 'sex', 'number', 'nationality', 'name', null, null, 'birth', null, 'authority', 'typeMark', 'priorLink'],
];
const FEWEST_FIELDS = 7;

/** A driver record: the layout is the one whose number field holds a number. */
export function fieldsOfDriverRecord(scan: Scan): CardFields | null {
  const values = scan.text.split('|').map((value) => value.trim());
  if (scan.lines.length !== 1 || values.length < FEWEST_FIELDS) return null;
  const layout = LAYOUTS.find((names) => CARD_NUMBER.test((values[names.indexOf('number')] ?? '').toUpperCase()));
  if (!layout) return null;
  const named = layout.flatMap((name, index) => {
    const value = values[index];
    return name && value ? [[name, value] as const] : [];
  });
  const number = (values[layout.indexOf('number')] ?? '').toUpperCase();
  return { ...Object.fromEntries(named), number };
}

const ADDRESS = /^\p{Script=Han}.*[省市区县旗州盟镇乡村路街号室]/u;
const SHORTEST_ADDRESS = 6;

function isAddress(token: string): boolean {
  return token.length >= SHORTEST_ADDRESS && ADDRESS.test(token);
}

/**
 * Of the dates a keyboard reader types, the birth date is the first: alone, or before the two dates of
 * validity. Two dates are the validity alone.
 */
function birthAmong(dates: readonly string[]): string | undefined {
  return dates.length === 2 ? undefined : dates[0];
}

const MOST_TOKENS = 12;

/**
 * A keyboard-emulating reader types fields in an order its installer chose. Exactly one number and one name
 * make a record; sex, ethnic group, birth date and address are taken where they are unmistakable.
 */
function fieldsOfTokens(tokens: readonly string[]): CardFields | null {
  if (tokens.length < 2 || tokens.length > MOST_TOKENS) return null;
  const numbers = tokens.map((token) => token.toUpperCase()).filter((token) => CARD_NUMBER.test(token));
  const others = tokens.filter((token) => !CARD_NUMBER.test(token.toUpperCase()));
  const sex = others.find((token) => token === '男' || token === '女');
  const ethnic = others.find(isEthnicGroup);
  const address = others.find(isAddress);
  const birth = birthAmong(others.filter((token) => isoDate(token) !== null));
  const names = others.filter((token) => isChineseName(token) && token !== ethnic && token !== address);
  const [number] = numbers;
  const [name] = names;
  if (number === undefined || name === undefined || numbers.length !== 1 || names.length !== 1) return null;
  return { number, name, ...(sex && { sex }), ...(ethnic && { ethnic }), ...(birth && { birth }), ...(address && { address }) };
}

const NUMBER_LENGTH = 18;
const MOST_BARS = 3;

/** What forms print before a name and a number; pasted along, they are no names. */
function isLabel(token: string): boolean {
  return token === '姓名' || isNumberLabel(token);
}

/** Name and number on one line, in either order, with a separator or nothing between. */
function tokensOfOneLine(scan: Scan): readonly string[] {
  // More bars than that are a driver's record, whose order is its own.
  const separators = scan.text.split('|').length > MOST_BARS ? /[,;:]/ : /[,;:|]/;
  const separated = scan.text.split(separators).map((token) => token.trim());
  if (separated.length > 1) return separated.filter((token) => token !== '' && !isLabel(token));
  const text = scan.compact;
  return EIGHTEEN.test(text.slice(-NUMBER_LENGTH))
    ? [text.slice(0, -NUMBER_LENGTH), text.slice(-NUMBER_LENGTH)]
    : [text.slice(0, NUMBER_LENGTH), text.slice(NUMBER_LENGTH)];
}

/** Fields typed apart by Tab, Enter or comma, or a name and a number run together. */
export function fieldsOfTypedTokens(scan: Scan): CardFields | null {
  return fieldsOfTokens(scan.lines.length > 1 ? scan.lines.map((line) => line.trim()) : tokensOfOneLine(scan));
}
