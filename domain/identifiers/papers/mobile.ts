import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';

/**
 * Mainland mobile number, with or without the country code (+86, 0086). A search key shared in families and handed on by the networks:
 * never grounds to link anybody by itself.
 */
function read(scan: Scan): Reading | null {
  if (/^1\d{2}\*{4}\d{4}$/.test(scan.compact)) {
    return reject('mobile', 'masked_input', { score: SCORE.nearMiss, assurance: 'format' });
  }
  const [, number] = /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(scan.compact) ?? [];
  if (number === undefined) return null;
  return accept('mobile', { normalized: number, score: SCORE.prefix, assurance: 'format' });
}

export const mobile: IdentifierModule = {
  kind: 'mobile',
  read,
  format: (number) => `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`,
  keys: (reading) => [{ system: 'mobile', value: reading.normalized ?? '', strength: 'WEAK', claims: false }],
};
