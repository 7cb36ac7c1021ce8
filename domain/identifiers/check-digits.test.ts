import { describe, expect, test } from 'vitest';
import { gs1CheckDigit, icaoCheckDigit, luhnPasses, mod11CheckCharacter, mod97CheckDigits, mod97Passes } from '@/domain/identifiers/check-digits';

describe('check digits agree with published and worked numbers', () => {
  test.each([
    ['11010119900307451', '4'],
    ['11010519491231002', 'X'],
    ['93268219850101001', '7'],
    ['81000019791203001', '1'],
  ])('MOD 11-2 of %s is %s', (body, check) => {
    expect(mod11CheckCharacter(body)).toBe(check);
  });

  test.each([
    ['L898902C3', '6'],
    ['CA1234567', '2'],
    ['900307', '1'],
    ['H12345678', '3'],
    ['CAN11008108032', '3'],
    ['<<<<<<', '0'],
  ])('ICAO 7-3-1 of %s is %s', (field, check) => {
    expect(icaoCheckDigit(field)).toBe(check);
  });

  test('Luhn accepts a card number and refuses it with one digit changed', () => {
    expect(luhnPasses('6222000200001237')).toBe(true);
    expect(luhnPasses('6222000200001238')).toBe(false);
  });

  test('GS1 of the wristband specimen is 3', () => {
    expect(gs1CheckDigit('69012345000012345')).toBe('3');
  });

  test('MOD 97-10 is the arithmetic of an IBAN', () => {
    // The textbook IBAN GB82 WEST 1234 5698 7654 32: country and check digits count last.
    expect(mod97CheckDigits('WEST12345698765432GB')).toBe('82');
    expect(mod97Passes('WEST12345698765432GB82')).toBe(true);
    expect(mod97Passes('WEST12345698765423GB82')).toBe(false);
  });
});
