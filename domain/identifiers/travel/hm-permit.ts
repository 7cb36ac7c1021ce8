import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';

/**
 * Home-return permit 港澳居民来往内地通行证: H (Hong Kong) or M (Macao) and eight digits, the same for life. The
 * old card printed two more digits, in brackets or not: a count of replacements that is no part of the identity.
 */
function read(scan: Scan): Reading | null {
  // Birth certificates have this shape as well: said beside them, never instead.
  if (/^[HM]\d{9}$/.test(scan.compact)) return reject('hm_permit', 'length', { score: SCORE.hint, assurance: 'format' });
  const [, number, count] = /^([HM]\d{8})(?:\(?(\d{2})\)?)?$/.exec(scan.compact) ?? [];
  if (number === undefined) return null;
  const origin = number.startsWith('H') ? 'HKG' : 'MAC';
  if (count !== undefined) {
    return accept('hm_permit', {
      normalized: number,
      score: SCORE.local,
      assurance: 'format',
      derived: { origin, issueCount: Number(count) },
    });
  }
  // Malaysian passports are H and eight digits too, Korean ones M and eight digits.
  return accept('hm_permit', {
    normalized: number,
    score: SCORE.prefix,
    assurance: 'format',
    derived: { origin },
    warnings: ['ambiguous'],
  });
}

export const hmPermit: IdentifierModule = {
  kind: 'hm_permit',
  read,
  format: asWritten,
  keys: (reading) => [{ system: 'hm_permit', value: reading.normalized ?? '', strength: 'STRONG', claims: true }],
};
