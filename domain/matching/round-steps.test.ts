import fc from 'fast-check';
import { expect, test } from 'vitest';

import { roundSteps } from '@/domain/matching/round-steps';
import { scoreBand } from '@/domain/matching/score-band';

test('what is shown adds up to the shown total, and no row is off by more than a tenth', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -30_000, max: 30_000 }), { minLength: 1 }), (bits) => {
      const shown = roundSteps(bits.map((milliBits) => ({ milliBits })));
      const total = bits.reduce((sum, each) => sum + each, 0);

      // Equal, though one of the two may be a negative zero.
      expect(shown.reduce((sum, { milliBits }) => sum + milliBits, 0) === Math.round(total / 100) * 100).toBe(true);
      for (const [index, { milliBits }] of shown.entries()) expect(Math.abs(milliBits - (bits[index] ?? 0))).toBeLessThanOrEqual(100);
    }),
  );
});

test.each([
  [9_700, 'strong'],
  [9_699, 'likely'],
  [0, 'likely'],
  [-1, 'doubtful'],
  [-2_900, 'doubtful'],
  [-2_901, 'weak'],
] as const)('%i thousandths of a bit are %s', (milliBits, band) => {
  expect(scoreBand(milliBits)).toBe(band);
});
