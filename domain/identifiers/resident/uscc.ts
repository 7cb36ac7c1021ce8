import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten, noKeys } from '@/domain/identifiers/identifier-module';
import { reject, SCORE } from '@/domain/identifiers/reading';
import { readResidentNumber } from '@/domain/identifiers/resident/read-resident-number';

/**
 * Unified social credit code 统一社会信用代码 (GB 32100): an organisation, not a person. Recognised so that a
 * clerk is told what was scanned; some are all digits and start with 9 like a foreign resident's number.
 */

const SHAPE = /^[159NY][0-9A-HJ-NPQRTUWXY]{17}$/;
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: weights 3^i mod 31. */
function checkCharacter(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * One number in 31 passes the check by chance, so digits alone count only where the standard makes it likely (9 for
 * companies) or no payment code is meant (X in the last place), and never when it is a person's number or one slip
 * away from it.
 */
function isPlausible(code: string, today: string): boolean {
  const asPerson = readResidentNumber(code, today);
  // A letter no person's number has in that place
  if (asPerson === null) return true;
  return (code.startsWith('9') || code.endsWith('X')) && asPerson.score < SCORE.nearMiss;
}

function read(scan: Scan, context: RecognitionContext): Reading | null {
  const code = scan.compact;
  if (!SHAPE.test(code) || checkCharacter(code.slice(0, 17)) !== code.charAt(17)) return null;
  if (!isPlausible(code, context.today)) return null;
  return reject('uscc', 'organisation_code', {
    normalized: code,
    score: SCORE.certain,
    assurance: 'checksum',
    masked: null,
  });
}

export const uscc: IdentifierModule = { kind: 'uscc', read, format: asWritten, keys: noKeys };
