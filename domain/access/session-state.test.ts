import { expect, test } from 'vitest';

import { isSeenDue, sessionState } from '@/domain/access/session-state';

const now = new Date('2026-11-23T08:00:00+08:00');

function before(seconds: number): Date {
  return new Date(now.getTime() - seconds * 1000);
}

const open = { lastSeenAt: now, expiresAt: before(-3600), lockedAt: null, endedAt: null };

test.each([
  ['a session in use', open, 'open'],
  ['one left alone just under five minutes', { ...open, lastSeenAt: before(299) }, 'open'],
  ['one left alone for five minutes', { ...open, lastSeenAt: before(300) }, 'idle'],
  ['one that was locked', { ...open, lockedAt: before(1) }, 'locked'],
  ['one at the end of its life, however busy', { ...open, expiresAt: now }, 'expired'],
  ['a locked one at the end of its life', { ...open, expiresAt: now, lockedAt: before(1) }, 'expired'],
  ['one that was ended, whatever else is true', { ...open, lastSeenAt: before(300), lockedAt: now, endedAt: now }, 'ended'],
])('%s', (_, times, state) => {
  expect(sessionState(times, now)).toBe(state);
});

test('being seen is written down at most every fifteen seconds', () => {
  expect(isSeenDue({ lastSeenAt: before(14) }, now)).toBe(false);
  expect(isSeenDue({ lastSeenAt: before(15) }, now)).toBe(true);
});
