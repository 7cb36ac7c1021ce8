import { expect, it } from 'vitest';

import { clusterRecords } from '@/domain/matching/cluster-records';

it('joins what is linked, by the lowest record', () => {
  const links = [{ one: 1, other: 3, weight: 12 }, { one: 3, other: 4, weight: 10 }];

  expect([...clusterRecords(5, links, [])]).toEqual([0, 1, 2, 1, 1]);
});

it('never chains two that are known to be apart, and cuts the weakest link', () => {
  const links = [{ one: 0, other: 1, weight: 20 }, { one: 1, other: 2, weight: 10 }, { one: 2, other: 3, weight: 18 }];

  expect([...clusterRecords(4, links, [{ one: 0, other: 3, weight: -9 }])]).toEqual([0, 0, 2, 2]);
});

it('does not depend on the order of the links', () => {
  const links = [{ one: 0, other: 1, weight: 10 }, { one: 1, other: 2, weight: 10 }, { one: 0, other: 3, weight: 10 }];
  const apart = [{ one: 2, other: 3, weight: -5 }];

  expect(clusterRecords(4, links.toReversed(), apart)).toEqual(clusterRecords(4, links, apart));
});
