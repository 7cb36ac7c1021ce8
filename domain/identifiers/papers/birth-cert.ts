import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';
import { provinceName } from '@/domain/identifiers/region';

/**
 * Birth certificate 出生医学证明: a letter for the edition, two digits for the province, seven more; a barcode since
 * the seventh edition (2023-04-01). No check digit. It identifies the newborn and must never be filed on the
 * mother; which year a letter means is not published, so no birth year is derived.
 */
function read(scan: Scan): Reading | null {
  if (!/^[A-Z]\d{9}$/.test(scan.compact)) return null;
  const issueProvinceCode = scan.compact.slice(1, 3);
  const issueProvince = provinceName(issueProvinceCode);
  if (!issueProvince) {
    // Taiwan numbers have this shape too, with 1, 2, 8, 9 or a letter in second place: then it is theirs to explain.
    const score = /^.[1289]/.test(scan.compact) ? SCORE.hint : SCORE.wreck;
    return reject('birth_cert', 'province', { normalized: scan.compact, score, assurance: 'format' });
  }
  return accept('birth_cert', {
    normalized: scan.compact,
    score: SCORE.prefix,
    assurance: 'format',
    derived: { issueProvinceCode, issueProvince },
  });
}

export const birthCert: IdentifierModule = {
  kind: 'birth_cert',
  read,
  format: asWritten,
  keys: (reading) => [{ system: 'birth_cert', value: reading.normalized ?? '', strength: 'STRONG', claims: true }],
};
