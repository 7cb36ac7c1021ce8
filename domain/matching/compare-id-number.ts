import { readDocumentType } from '@/domain/identifiers/document-types';
import { isIdentifierKind } from '@/domain/identifiers/identifier';
import type { IdentifierKind } from '@/domain/identifiers/identifier';
import { mod11CheckCharacter } from '@/domain/identifiers/check-digits';
import { isoDate } from '@/domain/identifiers/calendar';
import { editDistance, slipsInPlace } from '@/domain/matching/edit-distance';
import { levelOf, MISSING, SAME } from '@/domain/matching/fields';
import type { Level } from '@/domain/matching/fields';

export type WrittenIdNumber = {
  /** Upper case, without spaces; fifteen digits brought to eighteen. */
  text: string;
  /** Documents of one family compare; a passport says nothing about a resident number. */
  family: 'resident' | 'passport' | 'permit' | 'other' | 'untyped';
  /** Resident numbers only: date and check character are as they must be. */
  isSound: boolean;
};

const TYPING_ERROR = levelOf('idNumber', 'typingError');
const NEIGHBOURS = levelOf('idNumber', 'neighbours');
const SEGMENTS_SHARED = levelOf('idNumber', 'segmentsShared');
const UNSOUND = levelOf('idNumber', 'unsound');
const DIFFERENT = levelOf('idNumber', 'different');

const FEWEST_CHARACTERS = 4;
// The format of an export for comparing says that bare codes are of this list.
const BARE_CODES = 'CV02.01.101';
const KINDS_OF_FAMILY = {
  resident: ['prc_id18', 'prc_id15', 'fpr18', 'hmt_residence'],
  passport: ['passport_cn', 'passport_other', 'passport_hk', 'passport_mo', 'passport_tw'],
  permit: ['hm_permit', 'tw_permit', 'hm_permit_noncn'],
} as const satisfies Partial<Record<WrittenIdNumber['family'], readonly IdentifierKind[]>>;
const FAMILIES = ['resident', 'passport', 'permit'] as const;

/** Whether a document type is one of our kinds, or a code that its list has. */
export function isListedType(type: string): boolean {
  return isIdentifierKind(type.toLowerCase()) || readDocumentType(type, BARE_CODES).outcome === 'listed';
}

/** Undefined for a type that leaves open which family it is of. */
function statedFamily(type: string): (typeof FAMILIES)[number] | undefined {
  const own = type.toLowerCase();
  const read = isIdentifierKind(own) ? null : readDocumentType(type, BARE_CODES);
  const kinds = isIdentifierKind(own) ? [own] : read?.outcome === 'listed' ? read.kinds : [];

  return kinds.length === 0 ? undefined : FAMILIES.find((family) => kinds.every((kind) => (KINDS_OF_FAMILY[family] as readonly IdentifierKind[]).includes(kind)));
}

/** Null for what is no number: too short, one character over and over, a run of counting, a word. */
export function readIdNumber(written: string, type: string): WrittenIdNumber | null {
  const text = written.normalize('NFKC').toUpperCase().replace(/[×*]$/, 'X').replace(/[^0-9A-Z]/g, '');
  if (text.length < FEWEST_CHARACTERS || !/\d/.test(text) || isFiller(text)) return null;

  const stated = type.trim() === '' ? undefined : statedFamily(type.trim());
  const looksResident = /^[1-9]\d{13,17}[\dX]{1,2}$/.test(text) && text.length >= 15 && text.length <= 19;
  if (stated === 'resident' || (stated === undefined && looksResident)) return readResident(text);
  return { text: stated === 'permit' ? text.replace(/^([HM]?\d{8})\d{2}$/, '$1') : text, family: stated ?? (type.trim() === '' ? 'untyped' : 'other'), isSound: false };
}

function isFiller(text: string): boolean {
  return /^[A-Z]{0,2}(.)\1+X?$/.test(text) || /(\d)\1{8,}/.test(text) || (text.length > 7 && '01234567890123456789'.includes(text)) || /^\d{6}0{8,}/.test(text);
}

function readResident(text: string): WrittenIdNumber {
  const whole = /^\d{15}$/.test(text) && isoDate(`19${text.slice(6, 12)}`) ? lengthen(text) : text;
  const isSound = /^\d{17}[\dX]$/.test(whole) && isoDate(whole.slice(6, 14)) !== null && mod11CheckCharacter(whole.slice(0, 17)) === whole.charAt(17);

  return { text: whole, family: 'resident', isSound };
}

/** The old form said the year in two digits and had no check character (GB 11643-1999, 5). */
function lengthen(fifteen: string): string {
  const digits = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;

  return digits + mod11CheckCharacter(digits);
}

/**
 * How far two numbers agree. One slip with a check digit that fails is a typing
 * error; one slip between two sound numbers is what twins and neighbours at the
 * counter have, or a check digit that was repaired.
 */
export function compareIdNumber(one: WrittenIdNumber, other: WrittenIdNumber): Level {
  if (one.text === other.text) return SAME;
  if (one.family !== other.family && one.family !== 'untyped' && other.family !== 'untyped') return MISSING;

  const bothSound = one.isSound && other.isSound;
  const distance = bothSound ? slipsInPlace(one.text, other.text, 3) : editDistance(one.text, other.text, 2);
  if (!bothSound && distance <= (one.text.length > 9 ? 2 : 1)) return TYPING_ERROR;
  if (bothSound && one.text.startsWith(other.text.slice(0, 14))) return NEIGHBOURS;
  if (distance <= 2 || (bothSound && distance === 3)) return SEGMENTS_SHARED;
  if (one.family === 'resident' && other.family === 'resident') return compareSegments(one, other, bothSound);
  return DIFFERENT;
}

/** Area, birth date, sequence: two of three alike in numbers that cannot both be right. */
function compareSegments({ text: a }: WrittenIdNumber, { text: b }: WrittenIdNumber, bothSound: boolean): Level {
  const alike = Number(a.slice(0, 6) === b.slice(0, 6)) + Number(a.slice(6, 14) === b.slice(6, 14)) + Number(a.slice(14, 17) === b.slice(14, 17));
  if (alike >= 2) return SEGMENTS_SHARED;

  return bothSound ? DIFFERENT : UNSOUND;
}
