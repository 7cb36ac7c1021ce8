import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import { latestPastDate } from '@/domain/identifiers/calendar';
import { icaoCheckDigit } from '@/domain/identifiers/check-digits';
import { isCountry } from '@/domain/identifiers/country';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';
import { provinceName } from '@/domain/identifiers/region';
import { sexOfSequence } from '@/domain/identifiers/resident/eighteen-digits';

/**
 * Foreign permanent resident number of the 2004 and 2017 cards: nationality (ISO 3166-1 alpha-3), issuing
 * province and city (4), birth YYMMDD, sequence (odd for men), check digit (7-3-1 of ICAO Doc 9303). Replaced in
 * December 2023, met until the cards expire; the year has two digits, the latest century not in the future is taken.
 */
export function readFifteen(number: string, today: string): Reading | null {
  if (!/^[A-Z]{3}\d{12}$/.test(number)) return null;
  const refuse = (reason: 'nationality' | 'province' | 'bad_date' | 'check_digit') =>
    reject('fpr15', reason, { normalized: number, score: SCORE.nearMiss, assurance: 'checksum' });
  const nationality = number.slice(0, 3);
  const birthDate = latestPastDate(number.slice(7, 13), today);
  if (!isCountry(nationality)) return refuse('nationality');
  if (!provinceName(number.slice(3, 5))) return refuse('province');
  if (!birthDate) return refuse('bad_date');
  if (icaoCheckDigit(number.slice(0, 14)) !== number.charAt(14)) return refuse('check_digit');
  return accept('fpr15', {
    normalized: number,
    score: SCORE.certain,
    assurance: 'checksum',
    derived: {
      nationality,
      issueRegionCode: `${number.slice(3, 7)}00`,
      birthDate,
      sex: sexOfSequence(number.charAt(13)),
    },
  });
}

export const fpr15: IdentifierModule = {
  kind: 'fpr15',
  read: (scan, context) => readFifteen(scan.compact, context.today),
  format: (number) => `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7, 13)} ${number.slice(13)}`,
  keys: (reading) => [{ system: 'fpr15', value: reading.normalized ?? '', strength: 'PRIMARY', claims: true }],
};
