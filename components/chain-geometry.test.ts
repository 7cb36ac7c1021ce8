import fc from 'fast-check';
import { expect, test } from 'vitest';

import { chainGeometry } from '@/components/chain-geometry';

const boxes = fc.integer({ min: 1, max: 60 });

test('one box meets the person on a straight line, none draws nothing', () => {
  expect(chainGeometry(1)).toEqual([{ side: 50, meeting: 50 }]);
  expect(chainGeometry(0)).toEqual([]);
});

test('every line leaves the middle of its box and never crosses another', () => {
  fc.assert(
    fc.property(boxes, (count) => {
      const lines = chainGeometry(count);

      for (const [index, { side }] of lines.entries()) expect(Math.floor((side * count) / 100)).toBe(index);
      expect(lines.toSorted((one, other) => one.side - other.side)).toEqual(lines);
      expect(lines.toSorted((one, other) => one.meeting - other.meeting)).toEqual(lines);
    }),
  );
});

test('the lines meet in a narrow band around the person’s middle', () => {
  fc.assert(
    fc.property(boxes, (count) => {
      for (const { meeting } of chainGeometry(count)) expect(Math.abs(meeting - 50)).toBeLessThan(5);
    }),
  );
});
