import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupIdentifier, type Grouping } from './group-identifier';

test.each<[string, Grouping | undefined, string[]]>([
  ['11010519491231002X', undefined, ['110105', '19491231', '002X']],
  ['110105********002X', undefined, ['110105', '********', '002X']],
  ['00*****105', undefined, ['00', '*****', '105']],
  ['*****45', undefined, ['*****', '45']],
  ['138****8000', 'mobile', ['138', '****', '8000']],
  ['YK000000418312', 'indexNumber', ['YK', '0000', '0041', '83', '12']],
  ['13800138000', 'mobile', ['138', '0013', '8000']],
  ['6222021234567890123', undefined, ['6222', '0212', '3456', '7890', '123']],
  ['E12345678', 'fours', ['E123', '4567', '8']],
  ['1101051949', 'residentId', ['110105', '1949']],
  ['', undefined, []],
])('%s grouped as %s reads %j', (value, grouping, expected) => {
  expect(groupIdentifier(value, grouping)).toEqual(expected);
});

test('grouping never loses, adds or reorders a character, even outside the basic plane', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom<Grouping>('residentId', 'mobile', 'fours'), (value, grouping) => {
      const groups = groupIdentifier(value, grouping);
      expect(groups.join('')).toBe(value);
      expect(groups).not.toContain('');
    }),
  );
});
