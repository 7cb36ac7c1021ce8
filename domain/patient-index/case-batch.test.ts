import { describe, expect, it } from 'vitest';

import { batchState, drawSample, sampleSize } from '@/domain/patient-index/case-batch';

describe('the sample of a batch', () => {
  it('is a tenth, three at least, and none of a handful', () => {
    expect([7, 8, 30, 31, 200].map(sampleSize)).toEqual([null, 3, 3, 4, 20]);
  });

  it('is drawn without putting back, by the numbers given', () => {
    const numbers = [0.99, 0, 0];

    expect(drawSample(['a', 'b', 'c', 'd'], 3, () => numbers.shift() ?? 0)).toEqual(['d', 'a', 'b']);
    expect(drawSample(['a'], 3, () => 0)).toEqual(['a']);
  });
});

describe('a batch', () => {
  it('goes on only when all of its sample was judged one person', () => {
    expect(batchState(['SAME', null], 5)).toBe('sampling');
    expect(batchState(['SAME', 'SAME'], 5)).toBe('ready');
    expect(batchState(['SAME', 'SAME'], 0)).toBe('done');
  });

  it.each(['DIFFERENT', 'UNSURE', undefined] as const)('stops for good at one that was judged otherwise or is gone: %s', (outcome) => {
    expect(batchState(['SAME', outcome, null], 5)).toBe('refused');
  });
});
