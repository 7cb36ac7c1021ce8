import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/**
 * Officer, soldier and armed-police cards, written 某字第…号. Layouts differ by service and are not published, so
 * nothing is derived; the digits are always masked.
 */
function read(scan: Scan): Reading | null {
  const [, service, number] = /^([\u4e00-\u9fa5]{1,2})字第?([0-9A-Z]{4,8})号?$/.exec(scan.compact) ?? [];
  if (service === undefined || number === undefined) return null;
  return accept('military_id', { normalized: `${service}字第${number}号`, score: SCORE.prefix, assurance: 'format' });
}

export const militaryId: IdentifierModule = {
  kind: 'military_id',
  read,
  format: asWritten,
  keys: (reading) => [{ system: 'military_id', value: reading.normalized ?? '', strength: 'STRONG', claims: true }],
};
