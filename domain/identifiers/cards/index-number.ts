import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { mod97CheckDigits, mod97Passes } from '@/domain/identifiers/check-digits';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';

/**
 * The master index's own number: `YK`, ten digits, two check digits (ISO 7064 MOD 97-10, letters as two digits
 * like an IBAN). MOD 97-10 catches every single slip and every swap of neighbours, so a number read over the
 * telephone either names the right person or nobody.
 */
const PREFIX = 'YK';
const SEQUENCE_DIGITS = 10;
const LAST_SEQUENCE = 10n ** BigInt(SEQUENCE_DIGITS) - 1n;

/** The index number of a sequence value, 0 to 9,999,999,999; throws RangeError outside, which no database sequence reaches. */
export function formatIndexNumber(sequence: bigint | number): string {
  const value = BigInt(sequence);
  if (value < 0n || value > LAST_SEQUENCE) throw new RangeError('index number sequence out of range');
  const body = PREFIX + value.toString().padStart(SEQUENCE_DIGITS, '0');
  return body + mod97CheckDigits(body);
}

function read(scan: Scan): Reading | null {
  const number = scan.compact;
  if (!/^YK\d{12}$/.test(number)) return null;
  if (mod97Passes(number)) return accept('index_number', { normalized: number, score: SCORE.certain, assurance: 'checksum' });
  return reject('index_number', 'check_digit', { normalized: number, score: SCORE.nearMiss, assurance: 'checksum' });
}

/** YK 0000 0123 45 67 */
function format(number: string): string {
  return [number.slice(0, 2), number.slice(2, 6), number.slice(6, 10), number.slice(10, 12), number.slice(12)].join(' ');
}

export const indexNumber: IdentifierModule = {
  kind: 'index_number',
  read,
  format,
  // The number is the person's own: it resolves, for ever, and nobody can claim it.
  keys: (reading) => [{ system: 'index_number', value: reading.normalized ?? '', strength: 'PRIMARY', claims: false }],
};
