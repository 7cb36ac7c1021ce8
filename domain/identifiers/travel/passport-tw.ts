import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';
import { TAIWAN_PASSPORT } from '@/domain/identifiers/travel/number-shapes';
import { documentKeys } from '@/domain/identifiers/travel/passport-key';

/** Taiwan passport: nine digits from 3. Any nine digits may be another country's passport, so it never stands first. */
function read(scan: Scan): Reading | null {
  if (!TAIWAN_PASSPORT.test(scan.compact)) return null;
  return accept('passport_tw', {
    normalized: scan.compact,
    score: SCORE.shape + 1,
    assurance: 'format',
    warnings: ['ambiguous'],
  });
}

export const passportTw: IdentifierModule = {
  kind: 'passport_tw',
  read,
  format: asWritten,
  keys: (reading) => documentKeys('passport', 'TWN', reading.normalized ?? undefined),
};
