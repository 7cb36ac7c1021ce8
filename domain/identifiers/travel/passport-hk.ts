import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';
import { HONG_KONG_PASSPORT } from '@/domain/identifiers/travel/number-shapes';
import { documentKeys } from '@/domain/identifiers/travel/passport-key';

/** HKSAR passport. Malaysian passports are K or H and eight digits too, and H is the home-return permit's letter. */
function read(scan: Scan): Reading | null {
  const number = scan.compact;
  if (!HONG_KONG_PASSPORT.test(number)) return null;
  const isShared = /^[KH]\d{8}$/.test(number);
  return accept('passport_hk', {
    normalized: number,
    score: SCORE.prefix,
    assurance: 'format',
    warnings: isShared ? ['ambiguous'] : [],
  });
}

export const passportHk: IdentifierModule = {
  kind: 'passport_hk',
  read,
  format: asWritten,
  keys: (reading) => documentKeys('passport', 'HKG', reading.normalized ?? undefined),
};
