import fc from 'fast-check';
import { expect, it } from 'vitest';

import { createRandom, oneOf, wholeBetween } from '@/demo/population/random';
import { drawByWeight } from '@/demo/population/weighted';

function take(count: number, ...seed: number[]): number[] {
  const random = createRandom(...seed);

  return Array.from({ length: count }, random);
}

it('gives the numbers it always gave', () => {
  // A change here changes every population: benches would no longer compare.
  expect(take(4, 1, 0).map((number) => Math.floor(number * 2 ** 32))).toEqual([3443272926, 363874241, 468599787, 1767242800]);
});

it('starts other streams for neighbouring seeds', () => {
  const starts = [take(1, 1, 0), take(1, 1, 1), take(1, 0, 1), take(1, 2, 0), take(1, 2 ** 32, 0)].flat();

  expect(new Set(starts).size).toBe(starts.length);
});

it('spreads evenly', () => {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const number of take(100_000, 7)) counts[Math.floor(number * 10)] = (counts[Math.floor(number * 10)] ?? 0) + 1;

  // Five standard deviations around 10,000.
  expect(counts.filter((count) => Math.abs(count - 10_000) > 480)).toEqual([]);
});

it('stays within bounds, both included', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), (seed, low, span) => {
      const drawn = wholeBetween(createRandom(seed), low, low + span);
      expect(drawn >= low && drawn <= low + span && Number.isInteger(drawn)).toBe(true);
    }),
  );
  const dice = createRandom(3);
  expect(new Set(Array.from({ length: 200 }, () => wholeBetween(dice, 1, 6)))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  expect(new Set(Array.from({ length: 200 }, () => oneOf(dice, ['a', 'b'])))).toEqual(new Set(['a', 'b']));
});

it('draws by weight, and never what weighs nothing', () => {
  const draw = drawByWeight([['often', 6], ['seldom', 3], ['rarely', 1], ['never', 0]]);
  const random = createRandom(11);
  const counts = Map.groupBy(Array.from({ length: 100_000 }, () => draw(random)), (item) => item);

  expect(counts.get('often')?.length).toBeGreaterThan(59_000);
  expect(counts.get('often')?.length).toBeLessThan(61_000);
  expect(counts.get('rarely')?.length).toBeGreaterThan(9_400);
  expect(counts.get('rarely')?.length).toBeLessThan(10_600);
  expect(counts.has('never')).toBe(false);
});
