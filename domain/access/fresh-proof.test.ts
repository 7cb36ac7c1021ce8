import { expect, test } from 'vitest';

import { isProofFresh } from '@/domain/access/fresh-proof';

const provenAt = new Date('2026-11-23T09:00:00+08:00');

test.each([
  ['09:00:00', true],
  ['09:05:00', true],
  ['09:05:01', false],
  ['10:00:00', false],
])('a password proven at 09:00 is fresh at %s: %s', (time, fresh) => {
  expect(isProofFresh(provenAt, new Date(`2026-11-23T${time}+08:00`))).toBe(fresh);
});
