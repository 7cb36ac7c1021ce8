import { expect, it } from 'vitest';

import { PairList } from '@/domain/matching/pair-list';
import { CALIBRATION_BITS } from '@/domain/matching/score-levels';
import { weighTogether } from '@/domain/matching/weigh-together';

/** The weights of these pairs, in their order, once each has heard the others. */
function together(records: number, weighed: readonly (readonly [earlier: number, later: number, weight: number])[]): readonly number[] {
  const pairs = new PairList();
  for (const [pair, [earlier, later, weight]] of weighed.entries()) {
    pairs.add(later, earlier, 0);
    pairs.weight[pair] = weight;
  }
  weighTogether(records, pairs);
  return [...pairs.weight.subarray(0, pairs.size)].map((weight) => weight - CALIBRATION_BITS);
}

it('leaves a pair alone of which no other record speaks', () => {
  expect(together(3, [[0, 1, 4]])[0]).toBeCloseTo(4, 2);
  expect(together(4, [[0, 1, 4], [1, 2, -20]])[0]).toBeCloseTo(4, 2);
});

it('counts a copy of a record once: what it says is what the pair says', () => {
  for (const weight of [-6, 3, 8]) expect(together(3, [[0, 1, 40], [0, 2, weight], [1, 2, weight]])[1]).toBeCloseTo(weight, 1);
});

it('raises a doubtful pair by a third that is surely both, and lowers it by one that is surely one of them alone', () => {
  expect(together(3, [[0, 1, 30], [0, 2, 1], [1, 2, 15]])[1]).toBeCloseTo(8, 1);
  expect(together(3, [[0, 1, 30], [0, 2, 1], [1, 2, -15]])[1]).toBeCloseTo(-7, 1);
});

it('hears nothing from a third that is neither', () => {
  expect(together(3, [[0, 1, 2], [0, 2, -14], [1, 2, -14]])[0]).toBeCloseTo(2, 1);
});
