import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading, RecognitionContext, Warning } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { readBirthDate } from '@/domain/identifiers/calendar';
import { mod11CheckCharacter } from '@/domain/identifiers/check-digits';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';
import { provinceName, regionStatus } from '@/domain/identifiers/region';
import { sexOfSequence } from '@/domain/identifiers/resident/eighteen-digits';

/**
 * Citizen number of the first-generation card, fifteen digits (GB 11643-1989). The cards lost validity on
 * 2013-01-01; the number is still met in old records. No check digit, two-digit year: a search key, never
 * something to register a patient with. Sequences 996–999 were kept for people already past a hundred.
 */

function upgrade(number: string, century: string): string {
  const seventeen = number.slice(0, 6) + century + number.slice(6);
  return seventeen + mod11CheckCharacter(seventeen);
}

function read(scan: Scan, context: RecognitionContext): Reading | null {
  const number = scan.compact;
  if (!/^\d{15}$/.test(number)) return null;
  const isCentenarian = /99[6-9]$/.test(number);
  const century = isCentenarian ? '18' : '19';
  const regionCode = number.slice(0, 6);
  const province = provinceName(regionCode.slice(0, 2));
  const birth = readBirthDate(century + number.slice(6, 12), context.today);
  if (!province) return reject('prc_id15', 'province', { normalized: number, score: SCORE.wreck, assurance: 'format' });
  if (!birth.ok) return reject('prc_id15', birth.reason, { normalized: number, score: SCORE.wreck, assurance: 'format' });
  const status = regionStatus(regionCode);
  const warnings: Warning[] = ['legacy_15', 'no_check_digit'];
  if (isCentenarian) warnings.push('centenarian_sequence');
  if (status === 'unknown') warnings.push('region_unknown');
  return accept('prc_id15', {
    normalized: number,
    // Without a check digit a known county is the only evidence beside the date.
    score: status === 'unknown' ? SCORE.rarely : SCORE.prefix,
    assurance: 'format',
    derived: {
      birthDate: birth.date,
      sex: sexOfSequence(number.charAt(14)),
      regionCode,
      province,
      nationality: 'CHN',
      regionStatus: status,
      upgraded18: upgrade(number, century),
    },
    warnings,
  });
}

export const prcId15: IdentifierModule = {
  kind: 'prc_id15',
  read,
  format: (number) => `${number.slice(0, 6)} ${number.slice(6, 12)} ${number.slice(12)}`,
  // Found by the eighteen-digit number it became, but never a claim: nothing in it can be verified.
  keys: ({ derived }) =>
    derived.upgraded18 ? [{ system: 'prc_id18', value: derived.upgraded18, strength: 'STRONG', claims: false }] : [],
};
