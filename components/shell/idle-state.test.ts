import { expect, test } from 'vitest';
import { idleState } from './idle-state';

test.each([
  [0, { phase: 'active' }],
  [239, { phase: 'active' }],
  [240, { phase: 'warning', secondsLeft: 60 }],
  [299.2, { phase: 'warning', secondsLeft: 1 }],
  [300, { phase: 'expired' }],
  // A computer that slept through its warning locks as soon as it wakes.
  [7200, { phase: 'expired' }],
])('a desk that locks after 300 s is, after %d s alone, %o', (idle, expected) => {
  expect(idleState(idle, 300)).toEqual(expected);
});
