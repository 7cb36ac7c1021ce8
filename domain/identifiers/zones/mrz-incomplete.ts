import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import { asWritten, noKeys } from '@/domain/identifiers/identifier-module';
import { reject, SCORE } from '@/domain/identifiers/reading';
import { layoutOf, zoneLines } from '@/domain/identifiers/zones/zone';

/** A zone that lost characters or lines on the way: nothing in it may be used, the document must be read again. */
export const mrzIncomplete: IdentifierModule = {
  kind: 'mrz_incomplete',
  read: (scan) => {
    const lines = zoneLines(scan);
    if (!lines || layoutOf(lines) !== 'mrz_incomplete') return null;
    return reject('mrz_incomplete', 'mrz_length', {
      normalized: lines.join('\n'),
      score: SCORE.certain,
      assurance: 'none',
      masked: null,
    });
  },
  format: asWritten,
  keys: noKeys,
};
