import { expect, it } from 'vitest';

import { canBeSameForeigner } from '@/domain/identifiers/resident/same-foreigner';

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
