import { describe, expect, it, test } from 'vitest';

import { isListedType, readIdNumber } from '@/domain/matching/compare-id-number';

const RESIDENT = '331024196609059375';
const PASSPORT = 'E12345678';

describe('the family of a number follows the list that its type is of', () => {
  test.each([
    // The format says whose bare codes are.
    ['01', RESIDENT, 'resident'],
    ['5', RESIDENT, 'resident'],
    ['3', PASSPORT, 'passport'],
    ['06', 'H1234567801', 'permit'],
    ['prc_id18', RESIDENT, 'resident'],
    ['PASSPORT_OTHER', PASSPORT, 'passport'],
    // The same digits of the insurance are other papers.
    ['psn_cert_type|08', PASSPORT, 'passport'],
    ['psn_cert_type|03', PASSPORT, 'other'],
    ['psn_cert_type|06', '00904172', 'other'],
    // A type that leaves it open, and one that nobody knows.
    ['99', PASSPORT, 'other'],
    ['somewhere|03', PASSPORT, 'other'],
    ['', PASSPORT, 'untyped'],
    ['somewhere|03', RESIDENT, 'resident'],
  ] as const)('%s %s is of the family %s', (type, number, family) => {
    expect(readIdNumber(number, type)?.family).toBe(family);
  });
});

it('a permit is compared without its count of renewals, whichever list names it', () => {
  expect(readIdNumber('H1234567801', 'CV02.01.101-2011|06')?.text).toBe('H12345678');
});

test.each([
  ['01', true], ['CV02.01.101|03', true], ['psn_cert_type|08', true], ['tw_permit', true],
  ['08', false], ['111', false], ['somewhere|03', false],
])('%s is a known type: %s', (type, known) => {
  expect(isListedType(type)).toBe(known);
});
