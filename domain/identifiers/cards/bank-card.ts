import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { luhnPasses } from '@/domain/identifiers/check-digits';
import { noKeys } from '@/domain/identifiers/identifier-module';
import { maskIdentifier } from '@/domain/identifiers/mask';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';
import { regionStatus } from '@/domain/identifiers/region';
import { isCutOrDoubledNumber, readResidentNumber } from '@/domain/identifiers/resident/read-resident-number';

/**
 * Bank card (ISO/IEC 7812): 13–19 digits from 3–6, Luhn. It pays, it identifies nobody: no key, and only the masked
 * form is ever shown.
 */

interface Scheme {
  readonly name: string;
  readonly numbers: RegExp;
}

const SCHEMES: readonly Scheme[] = [
  { name: 'unionpay', numbers: /^62\d{14,17}$/ },
  { name: 'amex', numbers: /^3[47]\d{13}$/ },
  { name: 'jcb', numbers: /^35\d{14}$/ },
  { name: 'visa', numbers: /^4(?:\d{12}|\d{15}|\d{18})$/ },
  { name: 'mastercard', numbers: /^5[1-5]\d{14}$/ },
];

/** Shorter cards of no known scheme are rarer than product barcodes, one in ten of which passes Luhn. */
const SHORTEST_UNKNOWN_CARD = 16;

/** Alipay's payment codes begin with 30 too; no scheme has issued longer cards from there. */
const PAYMENT_CODE = /^30\d{14,}$/;

/**
 * Eighteen digits are a person's number far more often than a card, and a mistyped one passes Luhn once in ten. Only
 * a UnionPay card of that length is believed, and only when neither its first six digits nor its date fit a person.
 * One digit fewer or more, with a county and a birth date in their places, is a scan that lost or doubled one.
 */
function mayBePerson(number: string, today: string): boolean {
  if (number.length !== 18) return isCutOrDoubledNumber(number, today);
  if (!number.startsWith('62') || regionStatus(number.slice(0, 6)) !== 'unknown') return true;
  return (readResidentNumber(number, today)?.score ?? 0) >= SCORE.nearMiss;
}

export function readBankCard(number: string, today: string): Reading | null {
  if (!/^[3-6]\d{12,18}$/.test(number) || PAYMENT_CODE.test(number) || mayBePerson(number, today)) return null;
  const scheme = SCHEMES.find(({ numbers }) => numbers.test(number))?.name;
  if (!scheme && number.length < SHORTEST_UNKNOWN_CARD) return null;
  if (luhnPasses(number)) {
    return accept('bank_card', {
      normalized: number,
      score: SCORE.likely,
      assurance: 'checksum',
      derived: { ...(scheme && { scheme }) },
    });
  }
  // Resident numbers have 15 and 18 digits, UnionPay payment codes 19: there a failed check says it is no card.
  if (!scheme || [15, 18, 19].includes(number.length)) return null;
  return reject('bank_card', 'check_digit', {
    score: SCORE.nearMiss,
    assurance: 'checksum',
    masked: maskIdentifier('bank_card', number),
  });
}

function read(scan: Scan, { today }: RecognitionContext): Reading | null {
  return readBankCard(scan.compact, today);
}

export const bankCard: IdentifierModule = {
  kind: 'bank_card',
  read,
  format: (number) => number.replace(/(\d{4})(?=\d)/g, '$1 '),
  keys: noKeys,
};
