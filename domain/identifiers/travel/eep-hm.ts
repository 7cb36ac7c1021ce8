import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';
import { HONG_KONG_MACAO_EXIT_PERMIT } from '@/domain/identifiers/travel/number-shapes';

/** Exit permit to Hong Kong and Macao 往来港澳通行证. Its holder is a mainland resident and has an eighteen-digit number. */
function read(scan: Scan): Reading | null {
  if (!HONG_KONG_MACAO_EXIT_PERMIT.test(scan.compact)) return null;
  return accept('eep_hm', { normalized: scan.compact, score: SCORE.prefix, assurance: 'format' });
}

export const eepHm: IdentifierModule = {
  kind: 'eep_hm',
  read,
  format: asWritten,
  keys: (reading) => [{ system: 'eep_hm', value: reading.normalized ?? '', strength: 'STRONG', claims: true }],
};
