import { describe, expect, it, test } from 'vitest';

import { addPace, paceDrift } from './pace-drift';
import type { RecentPaces } from './pace-drift';

const scan = (pace: number) => ({ characters: 18, milliseconds: pace * 17, captureMethod: 'barcode' as const });

function after(...paces: readonly number[]): RecentPaces {
  return paces.reduce<RecentPaces>((known, pace) => addPace(known, scan(pace)), []);
}

describe('the pace of a scanner', () => {
  test.each([
    ['as it was learned', 12, [11, 12, 13, 12, 14], null],
    ['three times as slow', 12, [36, 40, 38, 36, 50], 'slower'],
    ['three times as fast', 45, [12, 13, 15, 14, 12], 'faster'],
    ['slow once', 12, [12, 12, 90, 12, 12], null],
    ['slow in too few scans', 12, [40, 40, 40, 40], null],
    ['fast either way', 2, [9, 8, 9, 10, 9], null],
    ['learned as very fast and now as slow as a hand', 2, [40, 41, 45, 40, 44], 'slower'],
  ] as const)('%s', (_story, learned, paces, drift) => {
    expect(paceDrift(after(...paces), learned)).toBe(drift);
  });

  it('is that of the latest scans alone', () => {
    expect(paceDrift(after(...Array<number>(20).fill(12), 40, 40, 40, 40, 40), 12)).toBe('slower');
    expect(after(...Array<number>(50).fill(12))).toHaveLength(5);
  });

  test.each([
    ['a pasted text', { ...scan(40), captureMethod: 'pasted' as const }],
    ['a code of few characters', { ...scan(40), characters: 5 }],
    ['a scan without duration', scan(0)],
  ])('is not told by %s', (_story, told) => {
    expect(addPace([], told)).toEqual([]);
  });
});
