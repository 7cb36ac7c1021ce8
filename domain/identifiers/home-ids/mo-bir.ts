import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/**
 * Macao resident identity card 澳门居民身份证: seven digits starting 1, 5 or 7 and a check digit in brackets. How the
 * check digit is made is not public, so even the full form proves only its shape.
 */
function read(scan: Scan): Reading | null {
  const [, digits, bracketed, bare] = /^([157]\d{6})(?:\((\d)\)|(\d))$/.exec(scan.compact) ?? [];
  const check = bracketed ?? bare;
  if (digits === undefined || check === undefined) return null;
  return accept('mo_bir', {
    normalized: `${digits}(${check})`,
    score: bracketed === undefined ? SCORE.shape - 2 : SCORE.local,
    assurance: 'format',
    warnings: ['check_digit_algorithm_not_public'],
  });
}

export const moBir: IdentifierModule = {
  kind: 'mo_bir',
  read,
  format: asWritten,
  keys: (reading) => [
    { system: 'mo_bir', value: reading.normalized?.replace(/[()]/g, '') ?? '', strength: 'STRONG', claims: true },
  ],
};
