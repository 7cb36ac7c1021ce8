import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';
import { TAIWAN_PASSPORT } from '@/domain/identifiers/travel/number-shapes';
import { documentKeys } from '@/domain/identifiers/travel/passport-key';

/**
 * Any other passport, typed: up to nine letters and digits (ICAO Doc 9303-4), with no form in common. The
 * number means nothing without the issuing country, so the clerk is asked for it.
 */
function read(scan: Scan): Reading | null {
  const number = scan.compact;
  if (!/^(?=[A-Z]*\d)[A-Z0-9]{6,9}$/.test(number)) return null;
  // Eight digits are a permit or a local card; with no letter nothing hints at a passport.
  if (/^\d{8}$/.test(number)) return null;
  return accept('passport_other', {
    normalized: number,
    score: /^\d+$/.test(number) ? SCORE.shape + 2 : SCORE.shape,
    assurance: 'none',
    candidates: TAIWAN_PASSPORT.test(number) ? ['passport_tw', 'passport_other'] : ['passport_other'],
    warnings: ['issuing_country_required'],
  });
}

export const passportOther: IdentifierModule = {
  kind: 'passport_other',
  read,
  format: asWritten,
  keys: (reading, scope) => documentKeys('passport', scope.issuingCountry, reading.normalized ?? undefined),
};
