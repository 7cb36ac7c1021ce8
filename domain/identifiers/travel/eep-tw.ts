import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';
import { TAIWAN_EXIT_PERMIT } from '@/domain/identifiers/travel/number-shapes';

/** Exit permit to Taiwan 大陆居民往来台湾通行证. Its holder is a mainland resident and has an eighteen-digit number. */
function read(scan: Scan): Reading | null {
  if (!TAIWAN_EXIT_PERMIT.test(scan.compact)) return null;
  return accept('eep_tw', { normalized: scan.compact, score: SCORE.prefix, assurance: 'format' });
}

export const eepTw: IdentifierModule = {
  kind: 'eep_tw',
  read,
  format: asWritten,
  keys: (reading) => [{ system: 'eep_tw', value: reading.normalized ?? '', strength: 'STRONG', claims: true }],
};
