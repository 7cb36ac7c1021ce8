import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading, Sex, Warning } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { letterValue, taiwanCheckPasses } from '@/domain/identifiers/home-ids/taiwan-check';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';

/**
 * Taiwan resident (UI) number of foreigners: a letter, 8 for men or 9 for women, eight digits with a check. Until
 * 2020 the second character was a letter, of which the check counts the units digit only.
 */

const SEXES: Readonly<Record<string, Sex>> = { '8': 'M', '9': 'F', A: 'M', C: 'M', B: 'F', D: 'F' };

function read(scan: Scan): Reading | null {
  const [number, letter, second, digits] = /^([A-Z])([89A-D])(\d{8})$/.exec(scan.compact) ?? [];
  if (number === undefined || letter === undefined || second === undefined || digits === undefined) return null;
  const isOldForm = /[A-D]/.test(second);
  const secondDigit = isOldForm ? String(letterValue(second) % 10) : second;
  if (!taiwanCheckPasses(letter, secondDigit + digits)) {
    return reject('tw_arc', 'check_digit', { normalized: number, score: SCORE.wreck, assurance: 'checksum' });
  }
  const sex = SEXES[second];
  const warnings: readonly Warning[] = isOldForm ? ['old_form'] : [];
  return accept('tw_arc', {
    normalized: number,
    score: SCORE.likely,
    assurance: 'checksum',
    derived: { ...(sex && { sex }) },
    warnings,
  });
}

export const twArc: IdentifierModule = {
  kind: 'tw_arc',
  read,
  format: asWritten,
  keys: (reading) => [{ system: 'tw_arc', value: reading.normalized ?? '', strength: 'STRONG', claims: true }],
};
