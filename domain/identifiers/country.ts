import { COUNTRY_CODES } from '@/domain/identifiers/country-codes.data';

const ENTRIES = COUNTRY_CODES.trim().split(/\s+/);
const ALPHA3_BY_NUMERIC = new Map(ENTRIES.map((entry) => [entry.slice(3), entry.slice(0, 3)]));
const ALPHA3 = new Set(ENTRIES.map((entry) => entry.slice(0, 3)));

/** ISO 3166-1 alpha-3 of a three-digit numeric code, null when the code is not assigned. */
export function countryByNumeric(numeric: string): string | null {
  return ALPHA3_BY_NUMERIC.get(numeric) ?? null;
}

export function isCountry(alpha3: string): boolean {
  return ALPHA3.has(alpha3);
}

/** ICAO Doc 9303-3 lets Germany write D; every other issuer code is kept as the document carries it. */
export function countryOfIssuer(issuer: string): string {
  return issuer === 'D' ? 'DEU' : issuer;
}
