import type { IdentifierKind } from '@/domain/identifiers/identifier';

/**
 * Display forms. Masked values go to screens; they are never keys. The 6+8+4 form of a resident number still
 * shows region and sex, so waiting-room displays use the masked name alone.
 */

function keepEnds(value: string, head: number, tail: number, stars = value.length - head - tail): string {
  return value.slice(0, head) + '*'.repeat(Math.max(stars, 0)) + value.slice(value.length - tail);
}

function maskByLength(value: string): string {
  if (value.length >= 20) return keepEnds(value.toUpperCase(), 4, 4, 8);
  if (value.length >= 11) return keepEnds(value, 3, 4);
  if (value.length >= 8) return keepEnds(value, 2, 3);
  if (value.length >= 5) return keepEnds(value, 0, 2);
  return '*'.repeat(value.length);
}

function maskSixAndFour(value: string): string {
  return value.length > 10 ? keepEnds(value, 6, 4) : maskByLength(value);
}

/** The service prefix of a military number is no secret, its digits are. */
function maskMilitary(value: string): string {
  return value.replace(/[0-9A-Z]+/, maskByLength);
}

const MASKS: Partial<Record<IdentifierKind, (value: string) => string>> = {
  prc_id18: maskSixAndFour,
  hmt_residence: maskSixAndFour,
  fpr18: maskSixAndFour,
  prc_id15: maskSixAndFour,
  disability_cert: maskSixAndFour,
  ss_card_record: maskSixAndFour,
  bank_card: maskSixAndFour,
  // Printed on slips and spoken over counters: it names a person only to whoever may already look them up.
  index_number: (value) => value,
  fpr15: (value) => keepEnds(value, 3, 4),
  hkid: (value) => maskByLength(value.replace(/[()]/g, '')),
  mo_bir: (value) => maskByLength(value.replace(/[()]/g, '')),
  military_id: maskMilitary,
};

/** Masks the normal form of an identifier. */
export function maskIdentifier(kind: IdentifierKind, value: string): string {
  return (MASKS[kind] ?? maskByLength)(value);
}

const MOST_STARS = 12;

/**
 * A code nobody could read, so that the clerk can compare it with what was scanned: its first and last two characters.
 * It may still hold somebody's whole number, so the rest stays hidden; controls are shown as a dot.
 */
export function maskUnread(text: string): string {
  const characters = [...text.replace(/\p{C}/gu, '·')];
  if (characters.length < 8) return '*'.repeat(characters.length);
  const stars = Math.min(characters.length - 4, MOST_STARS);
  return [...characters.slice(0, 2), '*'.repeat(stars), ...characters.slice(-2)].join('');
}

/** 138****5678; a landline or a short number falls back to its length. */
export function maskPhone(phone: string): string {
  return maskByLength(phone);
}

// The two-character surnames still in use; a longer list changes nothing but the place of one star.
const COMPOUND_SURNAMES = new Set([
  '欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '夏侯',
  '端木', '百里', '南宫', '长孙', '宇文', '轩辕', '独孤', '申屠', '东郭', '呼延', '闻人', '太史',
]);

function maskChineseName(characters: readonly string[]): string {
  const surname = characters.slice(0, 2).join('');
  if (COMPOUND_SURNAMES.has(surname) && characters.length > 2) return `${surname}${'*'.repeat(characters.length - 2)}`;
  if (characters.length === 2) return `${characters[0] ?? ''}*`;
  return [characters[0] ?? '', ...characters.slice(1, -1).map(() => '*'), characters.at(-1) ?? ''].join('');
}

/** 张三 → 张*, 张小三 → 张*三, 欧阳娜 → 欧阳*; a name in Latin letters or with a middle dot keeps its first part. */
export function maskName(name: string): string {
  const trimmed = name.trim();
  const [first = '', ...rest] = trimmed.split(/[\s·,]+/);
  if (rest.length > 0) return `${first} *`;
  const characters = [...first];
  if (characters.length <= 1) return '*'.repeat(characters.length);
  return /^\p{Script=Han}/u.test(first) ? maskChineseName(characters) : `${characters[0] ?? ''}***`;
}
