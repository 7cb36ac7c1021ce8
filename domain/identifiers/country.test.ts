import { expect, test } from 'vitest';
import { countryByNumeric, countryOfIssuer, isCountry } from '@/domain/identifiers/country';
import { COUNTRY_CODES } from '@/domain/identifiers/country-codes.data';

test.each([
  ['156', 'CHN'],
  ['344', 'HKG'],
  ['446', 'MAC'],
  ['158', 'TWN'],
  ['682', 'SAU'],
  ['124', 'CAN'],
  ['999', null],
  ['000', null],
])('numeric %s is %s', (numeric, alpha3) => {
  expect(countryByNumeric(numeric)).toBe(alpha3);
});

test('all 249 entries of ISO 3166-1 are there, each with its own codes', () => {
  const entries = COUNTRY_CODES.trim().split(/\s+/);
  expect(entries.filter((entry) => /^[A-Z]{3}\d{3}$/.test(entry))).toHaveLength(249);
  expect(new Set(entries.map((entry) => entry.slice(0, 3))).size).toBe(249);
  expect(new Set(entries.map((entry) => entry.slice(3))).size).toBe(249);
});

test('Germany writes D in its zones; UTO is nobody’s country', () => {
  expect(countryOfIssuer('D')).toBe('DEU');
  expect(countryOfIssuer('FRA')).toBe('FRA');
  expect(isCountry('UTO')).toBe(false);
});
