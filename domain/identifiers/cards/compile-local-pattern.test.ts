import { expect, test } from 'vitest';
import { compileLocalPattern } from '@/domain/identifiers/cards/compile-local-pattern';

test.each([
  ['\\d{8}', '00123456'],
  ['^\\d{8,12}$', '0012345678'],
  ['MZ\\d{11}', 'MZ20260000123'],
  ['(?:MZ|ZY)\\d{7}', 'ZY0001231'],
  ['[A-Z]{2}\\d{8}', 'AB12345678'],
])('the pattern %s matches %s and only the whole of it', (regex, number) => {
  expect(compileLocalPattern(regex)?.test(number)).toBe(true);
  expect(compileLocalPattern(regex)?.test(`${number}X!`)).toBe(false);
});

test.each([
  ['', 'nothing'],
  ['(a+)+', 'nested repetition'],
  ['(?:A|AA)+', 'a repeated choice'],
  ['\\d+\\d+\\d+', 'three varying parts'],
  ['(?=.*A)\\d', 'looking ahead'],
  ['(\\d)\\1', 'looking back'],
  ['.{8}', 'any character'],
  ['[9-0]', 'a backward range'],
  ['\\d'.repeat(33), 'a pattern past the limit'],
])('%s is refused: %s', (regex) => {
  expect(compileLocalPattern(regex)).toBeNull();
});
