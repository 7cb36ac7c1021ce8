import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { taiwanCheckPasses } from '@/domain/identifiers/home-ids/taiwan-check';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';

/**
 * Taiwan national identity number: a letter for the place of first household registration (not an address), 1 for
 * men or 2 for women, eight digits with a check. Birth certificates of the mainland have the same shape.
 */
function read(scan: Scan): Reading | null {
  const [number, letter, digits] = /^([A-Z])([12]\d{8})$/.exec(scan.compact) ?? [];
  if (number === undefined || letter === undefined || digits === undefined) return null;
  if (!taiwanCheckPasses(letter, digits)) {
    return reject('tw_id', 'check_digit', { normalized: number, score: SCORE.wreck, assurance: 'checksum' });
  }
  return accept('tw_id', {
    normalized: number,
    score: SCORE.likely,
    assurance: 'checksum',
    derived: { sex: digits.startsWith('1') ? 'M' : 'F' },
  });
}

export const twId: IdentifierModule = {
  kind: 'tw_id',
  read,
  format: asWritten,
  keys: (reading) => [{ system: 'tw_id', value: reading.normalized ?? '', strength: 'STRONG', claims: true }],
};
