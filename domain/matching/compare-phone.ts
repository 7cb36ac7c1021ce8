import { editDistance } from '@/domain/matching/edit-distance';
import { levelOf, SAME } from '@/domain/matching/fields';
import type { Level } from '@/domain/matching/fields';

const SAME_TAIL = levelOf('phone', 'sameTail');
const DIGIT_OFF = levelOf('phone', 'digitOff');
const DIFFERENT = levelOf('phone', 'different');

/** Digits of a subscriber without its area code. */
const SUBSCRIBER_DIGITS = 7;
const FEWEST_DIGITS = 5;

/** The national number; null for what no line answers: too few digits, or all of them equal. */
export function readPhone(written: string): string | null {
  const digits = written.normalize('NFKC').replace(/\D/g, '');
  const national = digits.replace(/^(?:0086|86)(?=1\d{10}$)/, '').replace(/^0(?=1\d{10}$)/, '');

  return national.length < FEWEST_DIGITS || /^1?\d{0,2}(\d)\1{6,}$/.test(national) || /^0+$/.test(national) ? null : national;
}

export function comparePhone(one: string, other: string): Level {
  if (one === other) return SAME;

  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length >= SUBSCRIBER_DIGITS && shorter.length < longer.length && longer.endsWith(shorter)) return SAME_TAIL;
  return editDistance(one, other, 1) <= 1 ? DIGIT_OFF : DIFFERENT;
}
