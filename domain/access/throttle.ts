import type { Outcome } from '@/domain/outcome';
import { accepted, refused } from '@/domain/outcome';

/** What is remembered of failed attempts by one account, from one address, or in all. */
export type ThrottleState = { failures: number; lastFailureAt: Date; blockedUntil: Date | null };

export type ThrottlePolicy = {
  /** From this many failures on, each further one doubles the wait. */
  delayFrom: number;
  firstDelayMs: number;
  longestDelayMs: number;
  /** From this many on, nothing is tried for `blockMs`. */
  blockFrom: number;
  blockMs: number;
  /** One failure is forgotten each time this passes without another. */
  forgetEveryMs: number;
};

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * An account follows GB/T 22239-2019 level 3 (login failure handling) and OWASP
 * ASVS 5.0 V6.3.1: after 5 failures it waits 2 s, 4 s and so on, after 10 it is
 * blocked for 15 minutes, in which 5 are forgotten. Many windows can share one
 * address, and blocking everybody is what an attacker would want: those two
 * are only slowed down.
 */
export const throttlePolicies = {
  account: {
    delayFrom: 5,
    firstDelayMs: 2 * SECOND,
    longestDelayMs: 32 * SECOND,
    blockFrom: 10,
    blockMs: 15 * MINUTE,
    forgetEveryMs: 3 * MINUTE,
  },
  address: {
    delayFrom: 20,
    firstDelayMs: SECOND,
    longestDelayMs: MINUTE,
    blockFrom: Infinity,
    blockMs: 0,
    forgetEveryMs: 30 * SECOND,
  },
  everybody: {
    delayFrom: 200,
    firstDelayMs: 100,
    longestDelayMs: 500,
    blockFrom: Infinity,
    blockMs: 0,
    forgetEveryMs: 100,
  },
} as const satisfies Record<string, ThrottlePolicy>;

export type ThrottleScope = keyof typeof throttlePolicies;

/**
 * Whether one more attempt may be made now, and what to remember of it. The
 * attempt counts as failed until it has succeeded, so that attempts made at
 * the same moment cannot all slip through before the first one is counted.
 */
export function planAttempt(
  policy: ThrottlePolicy,
  state: ThrottleState | null,
  now: Date,
): Outcome<ThrottleState, { reason: 'throttled' }> {
  if (state?.blockedUntil && now < state.blockedUntil) return refused({ reason: 'throttled' });

  const failures = remembered(policy, state, now) + 1;
  const wait = waitAfter(policy, failures);

  return accepted({ failures, lastFailureAt: now, blockedUntil: wait > 0 ? new Date(now.getTime() + wait) : null });
}

/** What to remember once the attempt has succeeded: an account starts anew, elsewhere only this attempt is taken back. */
export function planForgiveness(scope: ThrottleScope, state: ThrottleState): ThrottleState {
  const failures = scope === 'account' ? 0 : Math.max(0, state.failures - 1);

  return { ...state, failures, blockedUntil: null };
}

function remembered({ forgetEveryMs }: ThrottlePolicy, state: ThrottleState | null, now: Date): number {
  if (!state) return 0;

  const forgotten = Math.floor((now.getTime() - state.lastFailureAt.getTime()) / forgetEveryMs);
  return Math.max(0, state.failures - Math.max(0, forgotten));
}

function waitAfter(policy: ThrottlePolicy, failures: number): number {
  if (failures >= policy.blockFrom) return policy.blockMs;
  if (failures < policy.delayFrom) return 0;
  return Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (failures - policy.delayFrom));
}
