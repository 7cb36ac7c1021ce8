import { expect, test } from 'vitest';

import { EVERY_CASE, filterQuery } from '@/domain/patient-index/case-filter';

test('a filter is an address, and none is the address of the queue itself', () => {
  expect(filterQuery(EVERY_CASE)).toBe('');
  expect(filterQuery({ risk: 'in-the-building', origin: 'MATCHER', owner: 'mine', second: true })).toBe('?risk=in-the-building&origin=MATCHER&owner=mine&second=1');
});
