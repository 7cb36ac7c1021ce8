import type { IdentityKey } from '@/domain/identifiers/identifier';
import { countryOfIssuer } from '@/domain/identifiers/country';
import { MACAO_PASSPORT, HONG_KONG_PASSPORT } from '@/domain/identifiers/travel/number-shapes';

/**
 * Passports of Hong Kong and Macao print CHN as their issuing state; typed, they are known by their letters
 * alone. Scanned or typed, one passport must have one key.
 */
function issuerOfNumber(issuer: string, number: string): string {
  if (issuer !== 'CHN') return countryOfIssuer(issuer);
  if (HONG_KONG_PASSPORT.test(number)) return 'HKG';
  if (MACAO_PASSPORT.test(number)) return 'MAC';
  return 'CHN';
}

/** UTO is the fictional state of the specimens in Doc 9303: such a document proves nobody. */
const SPECIMEN_STATE = 'UTO';

/** The key of a numbered document: issuing country and number, since numbers repeat from country to country. */
export function documentKeys(
  system: 'passport' | 'identity_card',
  issuer: string | undefined,
  number: string | undefined,
): readonly IdentityKey[] {
  if (!issuer || !number || issuer === SPECIMEN_STATE) return [];
  const country = system === 'passport' ? issuerOfNumber(issuer, number) : countryOfIssuer(issuer);
  return [{ system, value: `${country}|${number}`, strength: 'STRONG', claims: true }];
}
