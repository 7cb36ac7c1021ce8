import 'server-only';

import { bulkhead, circuitBreaker, ExponentialBackoff, handleWhen, wrap } from 'cockatiel';
import { BrokenCircuitError, BulkheadRejectedError, CircuitState } from 'cockatiel';
import type { BulkheadPolicy, IBreaker } from 'cockatiel';

import type { FailureReason } from '@/domain/records/source';
import { limits } from '@/server/hospitals/limits';
import { SourceFailure } from '@/server/hospitals/source-failure';

/** A hospital that refuses us or redirects us is well: only these say that it is not. */
const SICK: ReadonlySet<FailureReason> = new Set(['timeout', 'unreachable', 'server-error', 'too-large', 'unreadable']);

// Five failures within 30 s, or more than half of the last 20 calls; then 15 s
// of rest before one call may try, doubling to five minutes, with jitter so
// that many consoles do not come back in one wave.
const rules = { failures: 5, withinMs: 30_000, sampled: 20, restMs: 15_000, longestRestMs: 300_000 } as const;

export type Circuit = {
  isOpen: () => boolean;
  /** @throws {SourceFailure} `circuit-open` or `busy` without having asked, or what the call threw */
  run: <Value>(call: () => Promise<Value>, signal: AbortSignal) => Promise<Value>;
};

declare global {
  // One a process: bundles of several routes each have a copy of this module.
  var yikaHospitalBulkhead: BulkheadPolicy | undefined;
}

/** The protection of one hospital and of us from it: a few calls at once, and none for a while after it failed too often. */
export function createCircuit(): Circuit {
  const isSick = handleWhen((error) => error instanceof SourceFailure && !error.onlyThis && SICK.has(error.reason));
  const breaker = circuitBreaker(isSick, {
    breaker: createBreaker(),
    halfOpenAfter: new ExponentialBackoff({ initialDelay: rules.restMs, maxDelay: rules.longestRestMs }),
  });
  const overall = (globalThis.yikaHospitalBulkhead ??= bulkhead(limits.inFlightOverall, limits.waitingOverall));
  // Its own turn first, then one of everybody's: a hospital that hangs waits in its own queue.
  const guarded = wrap(bulkhead(limits.inFlight, limits.waiting), overall, breaker);

  return {
    isOpen: () => breaker.state === CircuitState.Open,
    run: async (call, signal) => {
      try {
        return await guarded.execute(() => {
          // It waited for its turn longer than anybody waited for it.
          if (signal.aborted) throw new SourceFailure('busy');
          return call();
        });
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw new SourceFailure('circuit-open');
        if (error instanceof BulkheadRejectedError) throw new SourceFailure('busy');
        throw error;
      }
    },
  };
}

type Outcomes = { failedAt: number[]; last: boolean[] };

/** When to open; a reset forgets everything. */
function createBreaker(): IBreaker {
  let outcomes: Outcomes = { failedAt: [], last: [] };

  function note(succeeded: boolean): void {
    outcomes.last = [...outcomes.last, succeeded].slice(-rules.sampled);
  }

  return {
    state: null,
    success(state) {
      if (state === CircuitState.HalfOpen) outcomes = { failedAt: [], last: [] };
      note(true);
    },
    failure() {
      const now = Date.now();
      note(false);
      outcomes.failedAt = [...outcomes.failedAt.filter((at) => now - at < rules.withinMs), now];

      const failed = outcomes.last.filter((succeeded) => !succeeded).length;
      return outcomes.failedAt.length >= rules.failures || (outcomes.last.length === rules.sampled && failed > rules.sampled / 2);
    },
  };
}
