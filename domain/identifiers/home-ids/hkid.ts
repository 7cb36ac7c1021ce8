import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { alphanumericValue, weightedSum } from '@/domain/identifiers/check-digits';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';

/**
 * Hong Kong identity card: one or two letters, six digits, a check character in brackets. The letters tell neither
 * sex nor place. One random letter and seven digits in eleven pass, so without brackets a pass is likely, not proof;
 * two letters and seven digits are a passport or a permit far more often than one of the rare two-letter cards.
 */

/** The value of the space that pads a single letter to two. */
const PADDING = 36;

/** Weights 9 8 7 6 5 4 3 2 over two letters and six digits, modulo 11. */
function checkCharacter(letters: string, digits: string): string {
  const [first, second] = letters.length === 2 ? [alphanumericValue(letters.charAt(0)), letters.charAt(1)] : [PADDING, letters];
  const sum = first * 9 + alphanumericValue(second) * 8 + weightedSum(digits, [7, 6, 5, 4, 3, 2]);
  const remainder = sum % 11;
  if (remainder === 0) return '0';
  return remainder === 1 ? 'A' : String(11 - remainder);
}

function read(scan: Scan): Reading | null {
  const [, letters, digits, bracketed, bare] =
    /^([A-Z]{1,2})(\d{6})(?:\(([0-9A])\)|([0-9A]))$/.exec(scan.compact) ?? [];
  const check = bracketed ?? bare;
  if (letters === undefined || digits === undefined || check === undefined) return null;
  const normalized = `${letters}${digits}(${check})`;
  const isBracketed = bracketed !== undefined;
  if (checkCharacter(letters, digits) === check) {
    const bareScore = letters.length === 1 ? SCORE.likely : SCORE.lessLikely;
    return accept('hkid', { normalized, score: isBracketed ? SCORE.certain : bareScore, assurance: 'checksum' });
  }
  const score = isBracketed ? SCORE.nearMiss : SCORE.hint;
  return reject('hkid', 'check_digit', { normalized, score, assurance: 'checksum' });
}

export const hkid: IdentifierModule = {
  kind: 'hkid',
  read,
  format: asWritten,
  keys: (reading) => [
    { system: 'hkid', value: reading.normalized?.replace(/[()]/g, '') ?? '', strength: 'STRONG', claims: true },
  ],
};
