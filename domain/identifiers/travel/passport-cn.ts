import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';
import { MAINLAND_PASSPORT } from '@/domain/identifiers/travel/number-shapes';
import { documentKeys } from '@/domain/identifiers/travel/passport-key';

/**
 * Mainland passport 普通护照, and diplomatic, service and public-affairs passports. Typed, the letters only propose
 * China as issuing country; the zone proves it.
 */
function read(scan: Scan): Reading | null {
  const number = scan.compact;
  if (MAINLAND_PASSPORT.test(number)) {
    return accept('passport_cn', {
      normalized: number,
      score: SCORE.prefix,
      assurance: 'format',
      // The oldest booklets have no letter, so any country's nine digits may be meant.
      warnings: /^\d/.test(number) ? ['ambiguous'] : [],
    });
  }
  // I and O are never used in second place: most likely a one or a zero mistyped. Offered, not applied.
  if (!/^E[IO]\d{7}$/.test(number)) return null;
  const suggestion = number.replace('EI', 'E1').replace('EO', 'E0');
  return reject('passport_cn', 'letter_in_second_place', { score: SCORE.hint, assurance: 'format', suggestion });
}

export const passportCn: IdentifierModule = {
  kind: 'passport_cn',
  read,
  format: asWritten,
  keys: (reading) => documentKeys('passport', 'CHN', reading.normalized ?? undefined),
};
