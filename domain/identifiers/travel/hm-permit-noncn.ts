import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/**
 * Home-return permit of permanent residents of Hong Kong and Macao who are not Chinese citizens
 * 港澳居民来往内地通行证（非中国籍）, issued since 2024-07-10: HA or MA and seven digits. Tells the place, not the
 * nationality. MA and seven digits is a Macao passport as well.
 */
function read(scan: Scan): Reading | null {
  const number = scan.compact;
  if (!/^[HM]A\d{7}$/.test(number)) return null;
  return accept('hm_permit_noncn', {
    normalized: number,
    score: SCORE.prefix,
    assurance: 'format',
    derived: { origin: number.startsWith('H') ? 'HKG' : 'MAC' },
    warnings: ['ambiguous'],
  });
}

export const hmPermitNoncn: IdentifierModule = {
  kind: 'hm_permit_noncn',
  read,
  format: asWritten,
  // The zone of the card (code CR) gives both series under one system, so typed numbers must too.
  keys: (reading) => [{ system: 'hm_permit', value: reading.normalized ?? '', strength: 'STRONG', claims: true }],
};
