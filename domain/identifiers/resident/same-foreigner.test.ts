import { expect, it } from 'vitest';

import { canBeSameForeigner, priorForeignerNumber } from '@/domain/identifiers/resident/same-foreigner';

// Computed beside each other: Poland, Zhejiang, 12 April 1985, a woman.
const NEW = '933616198504129627';

it.each([
  ['the earlier card of the same woman', 'POL330185041227', true],
  ['a card of another nationality', 'CAN330185041227', false],
  ['a card accepted in another province', 'POL310185041227', false],
  ['a card of another day of birth', 'POL330185041327', false],
  ['a card of a man', 'POL330185041217', false],
])('%s', (_, old, expected) => {
  expect(canBeSameForeigner(old, NEW)).toBe(expected);
});

it('the chip of a card of 2023 gives back the number before it', () => {
  expect(priorForeignerNumber('911124198108030024', '002')).toBe('CAN110081080323');
});

it.each(['', '12', 'abc', '1234'])('%j is no link to an earlier number', (link) => {
  expect(priorForeignerNumber('911124198108030024', link)).toBeNull();
});
