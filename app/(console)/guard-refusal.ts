import { unstable_isUnrecognizedActionError } from 'next/navigation';

import { leaveDocument } from '@/app/(console)/leave-document';
import type { Answer, GuardRefusal } from '@/domain/access/answer';
import type { Outcome } from '@/domain/outcome';

/** Why an action did not get an answer of its own. `failure-text.ts` has the sentence for each. */
export type Failure =
  /** The request never arrived or its answer was lost: the same submit may be sent again under the same key. */
  | { kind: 'no-connection' }
  /** The server has been updated under this page: only a reload helps. */
  | { kind: 'outdated' }
  | { kind: 'unexpected'; traceId: string | null }
  | { kind: 'malformed' }
  | { kind: 'not-permitted' }
  | { kind: 'key-reused' };

export type Failed = { ok: false; reason: 'failed'; failure: Failure };

/**
 * Asks the server and deals with every refusal of the guard in one place. A
 * session that ended or was locked leaves the document by a full page load, and
 * the caller never hears of it: nothing may be drawn after that.
 */
export async function ask<Value, Refusal extends { reason: string }>(
  question: () => Promise<Answer<Value, Refusal>>,
): Promise<Outcome<Value, Refusal> | Failed> {
  try {
    const answer = await question();
    return isGuardRefusal(answer) ? await settle(answer) : answer;
  } catch (error) {
    return failed(failureOf(error));
  }
}

const guardReasons: ReadonlySet<string> = new Set<GuardRefusal['reason']>([
  'malformed',
  'signed-out',
  'locked',
  'not-permitted',
  'key-reused',
  'unexpected',
]);

function isGuardRefusal(answer: { ok: true } | { ok: false; reason: string }): answer is { ok: false } & GuardRefusal {
  return !answer.ok && guardReasons.has(answer.reason);
}

async function settle(refusal: GuardRefusal): Promise<Failed> {
  if (refusal.reason === 'signed-out') return leave('/sign-in');
  if (refusal.reason === 'locked') return leave('/locked');
  if (refusal.reason === 'unexpected') return failed({ kind: 'unexpected', traceId: refusal.traceId });
  return failed({ kind: refusal.reason });
}

/** `fetch` rejects with a TypeError when nothing came back; whatever else is thrown came from a server that spoke. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TypeError) return { kind: 'no-connection' };
  if (unstable_isUnrecognizedActionError(error)) return { kind: 'outdated' };
  return { kind: 'unexpected', traceId: null };
}

function failed(failure: Failure): Failed {
  return { ok: false, reason: 'failed', failure };
}

function leave(path: `/${string}`): Promise<never> {
  leaveDocument(path);
  return new Promise(() => undefined);
}
