import { icaoCheckDigit } from '@/domain/identifiers/check-digits';
import { countryByNumeric } from '@/domain/identifiers/country';
import { sexOfSequence } from '@/domain/identifiers/resident/eighteen-digits';

/**
 * Whether a foreigner's fifteen-character number of 2004 or 2017 can be the earlier one of an eighteen-digit number
 * of 2023. Nationality, accepting province, day of birth and sex stand in both; the chip alone holds the three
 * characters that prove it, so agreement is an offer to the clerk and never a key.
 * @param fpr15 sound, `AAA` province city YYMMDD sequence check
 * @param fpr18 sound, `9` province country YYYYMMDD sequence check
 */
export function canBeSameForeigner(fpr15: string, fpr18: string): boolean {
  return (
    fpr15.slice(0, 3) === countryByNumeric(fpr18.slice(3, 6)) &&
    fpr15.slice(3, 5) === fpr18.slice(1, 3) &&
    fpr15.slice(7, 13) === fpr18.slice(8, 14) &&
    sexOfSequence(fpr15.charAt(13)) === sexOfSequence(fpr18.charAt(16))
  );
}

/**
 * The fifteen-character number that a card of 2023 names as its holder's earlier one. The chip keeps three characters
 * of it, city (2) and sequence; the rest stands in the new number, and the check digit follows.
 * @param link what the chip keeps
 * @returns null where the chip keeps nothing, or something else
 */
export function priorForeignerNumber(fpr18: string, link: string): string | null {
  const nationality = countryByNumeric(fpr18.slice(3, 6));
  if (!/^9\d{17}$/.test(fpr18) || nationality === null || !/^\d{3}$/.test(link)) return null;

  const body = `${nationality}${fpr18.slice(1, 3)}${link.slice(0, 2)}${fpr18.slice(8, 14)}${link.charAt(2)}`;
  return body + icaoCheckDigit(body);
}
