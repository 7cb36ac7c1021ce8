import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';
import { MACAO_PASSPORT } from '@/domain/identifiers/travel/number-shapes';
import { documentKeys } from '@/domain/identifiers/travel/passport-key';

/** Macao SAR passport. The home-return permit of Macao residents who are not Chinese citizens looks the same. */
function read(scan: Scan): Reading | null {
  if (!MACAO_PASSPORT.test(scan.compact)) return null;
  return accept('passport_mo', {
    normalized: scan.compact,
    score: SCORE.prefix,
    assurance: 'format',
    warnings: ['ambiguous'],
  });
}

export const passportMo: IdentifierModule = {
  kind: 'passport_mo',
  read,
  format: asWritten,
  keys: (reading) => documentKeys('passport', 'MAC', reading.normalized ?? undefined),
};
