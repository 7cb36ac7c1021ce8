import { expect, test } from 'vitest';

import { findWeakestLink } from '@/domain/patient-index/weakest-link';

const link = (one: string, other: string, milliBits: number) => ({ personIds: [one, other] as const, milliBits });

test('a chain is cut at its weakest link', () => {
  const links = [link('a', 'b', 9_000), link('b', 'c', 2_000), link('c', 'd', 8_000), link('a', 'd', -5_000), link('a', 'c', -1_000), link('b', 'd', -2_000)];

  expect(findWeakestLink(['a', 'b', 'c', 'd'], links)).toEqual({ link: link('b', 'c', 2_000), sides: [['a', 'b'], ['c', 'd']] });
});

test('a weak pair inside a strong group is not what holds it', () => {
  const links = [link('a', 'b', 9_000), link('b', 'c', 8_000), link('a', 'c', -9_000)];

  expect(findWeakestLink(['a', 'b', 'c'], links)).toMatchObject({ link: { milliBits: 8_000 } });
});

test('two have nothing to cut out', () => {
  expect(findWeakestLink(['a', 'b'], [link('a', 'b', 1_000)])).toBeNull();
});
