import 'server-only';

import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleWhenResult } from 'cockatiel';
import type { CircuitBreakerPolicy } from 'cockatiel';

type Silent = { ok: false; reason: 'silent' };

// Five in a row: a line that drops one code in ten passes, a platform that is
// down has kept five patients waiting. Rest and doubling are those of a
// hospital's circuit; a minute at most, because a code lives a minute and the
// next one should find a platform that is back.
const rules = { failures: 5, restMs: 15_000, longestRestMs: 60_000 } as const;

declare global {
  // One a process: bundles of several routes each have a copy of this module.
  var yikaPlatformCircuits: Map<string, CircuitBreakerPolicy> | undefined;
}

/**
 * Asks the platform at an address, unless it has been silent too often: then
 * the answer is `silent` at once, without a question, and the code that was
 * shown is not spent. After a rest one question may try.
 */
export async function askUnlessSilent<Answer>(url: string, ask: () => Promise<Answer | Silent>): Promise<Answer | Silent> {
  try {
    return await circuitOf(url).execute(ask);
  } catch (error) {
    if (error instanceof BrokenCircuitError) return { ok: false, reason: 'silent' };
    throw error;
  }
}

function circuitOf(url: string): CircuitBreakerPolicy {
  const circuits = (globalThis.yikaPlatformCircuits ??= new Map<string, CircuitBreakerPolicy>());
  const known = circuits.get(url);
  if (known) return known;

  const circuit = circuitBreaker(handleWhenResult(isSilent), {
    breaker: new ConsecutiveBreaker(rules.failures),
    halfOpenAfter: new ExponentialBackoff({ initialDelay: rules.restMs, maxDelay: rules.longestRestMs }),
  });
  circuits.set(url, circuit);
  return circuit;
}

/** A platform that refuses a code, or answers in a shape of its own, is there. */
function isSilent(asked: unknown): boolean {
  return typeof asked === 'object' && asked !== null && 'reason' in asked && asked.reason === 'silent';
}
