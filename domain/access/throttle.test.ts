import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { planAttempt, planForgiveness, throttlePolicies } from '@/domain/access/throttle';
import type { ThrottleState } from '@/domain/access/throttle';

const { account, address, everybody } = throttlePolicies;
const start = new Date('2026-11-23T08:00:00+08:00');

function later(seconds: number, from = start): Date {
  return new Date(from.getTime() + seconds * 1000);
}

function failed(failures: number, waitSeconds: number | null = null): ThrottleState {
  return { failures, lastFailureAt: start, blockedUntil: waitSeconds === null ? null : later(waitSeconds) };
}

describe('an account', () => {
  test.each([
    ['the first failure', null, 1, null],
    ['the fourth', failed(3), 4, null],
    ['the fifth', failed(4), 5, 2],
    ['the sixth', failed(5), 6, 4],
    ['the ninth', failed(8), 9, 32],
    ['the tenth', failed(9), 10, 15 * 60],
  ])('waits after %s as long as the policy says', (_, state, failures, waitSeconds) => {
    expect(planAttempt(account, state, start)).toEqual({ ok: true, value: failed(failures, waitSeconds) });
  });

  test('is refused until the wait is over, and not a moment longer', () => {
    const state = failed(10, 15 * 60);

    expect(planAttempt(account, state, later(15 * 60 - 0.001))).toEqual({ ok: false, reason: 'throttled' });
    expect(planAttempt(account, state, later(15 * 60)).ok).toBe(true);
  });

  test('is still on probation after a block: five failures more and it is blocked again', () => {
    const after = planAttempt(account, failed(10, 15 * 60), later(15 * 60));

    expect(after).toMatchObject({ ok: true, value: { failures: 6, blockedUntil: later(4, later(15 * 60)) } });
  });

  test('forgets one failure every three quiet minutes', () => {
    expect(planAttempt(account, failed(4), later(3 * 60))).toMatchObject({ value: { failures: 4 } });
    expect(planAttempt(account, failed(4), later(24 * 60 * 60))).toMatchObject({ value: { failures: 1 } });
  });

  test('starts anew after a success', () => {
    expect(planForgiveness('account', failed(9, 32))).toEqual(failed(0));
  });

  test('however attempts are spaced, no quarter of an hour has more than ten', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120), { minLength: 50, maxLength: 300 }), (pauses) => {
        const tried: number[] = [];
        let state: ThrottleState | null = null;
        let seconds = 0;

        for (const pause of pauses) {
          seconds += pause;
          const plan = planAttempt(account, state, later(seconds));
          if (plan.ok) {
            tried.push(seconds);
            state = plan.value;
          }
        }
        for (const first of tried) {
          expect(tried.filter((at) => at >= first && at < first + 15 * 60).length).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});

describe('an address and the whole desk', () => {
  test.each([
    ['address', address, 60_000],
    ['everybody', everybody, 500],
  ] as const)('%s is slowed down but never blocked', (_, policy, longestMs) => {
    const plan = planAttempt(policy, failed(1_000_000), start);

    expect(plan).toMatchObject({ ok: true, value: { blockedUntil: new Date(start.getTime() + longestMs) } });
  });

  test.each(['address', 'everybody'] as const)('of %s a success takes back only itself', (scope) => {
    expect(planForgiveness(scope, failed(21, 2))).toEqual(failed(20));
  });
});

test('a clock that was set back forgets nothing', () => {
  expect(planAttempt(account, failed(3), later(-3600))).toMatchObject({ value: { failures: 4 } });
});
