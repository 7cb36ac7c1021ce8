import 'server-only';

import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { batchReasons, batchState } from '@/domain/patient-index/case-batch';
import type { BatchReason } from '@/domain/patient-index/case-batch';
import { differencesFrom } from '@/domain/patient-index/seen-cluster';
import { caseSelection, casesVisibleTo } from '@/server/cases/case-persons';
import { decideHeld } from '@/server/cases/decide-case';
import { findSafePicture } from '@/server/cases/find-safe-picture';
import { isLeased } from '@/server/cases/list-cases';
import { personsAtHand } from '@/server/cases/persons-at-hand';
import { sampleOutcomes } from '@/server/cases/read-batch';
import { readSeen } from '@/server/cases/read-seen';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

// One transaction: short enough that nobody at a window waits for its locks, and that stopping is at once.
export const CHUNK = 5;

export type BatchInput = { idempotencyKey: string; batchId: string };

/** How many are left to do. */
export type BatchProgress = { left: number };

export type RunBatchRefused =
  | { reason: 'not-found' }
  /** Not all of the sample was judged one person. */
  | { reason: 'not-ready' };

export const batchProgress = z.object({ left: z.number() });

/** Merges the next few cases of a batch, each by its own event, and says why one was left. Called until none is left, or until somebody stops. */
export function runBatch(context: GuardContext, input: BatchInput): Promise<Outcome<BatchProgress, RunBatchRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'runBatch' as const, idempotencyKey: input.idempotencyKey, input, answer: batchProgress };

  return answerOnce<BatchProgress, RunBatchRefused>(context, submitted, () => run(context, input.batchId));
}

async function run(context: GuardContext, batchId: string): Promise<Outcome<BatchProgress, RunBatchRefused>> {
  const { transaction } = context;
  const items = await holdBatch(context, batchId);
  const waiting = items.filter(({ state }) => state === 'WAITING');
  const state = items.length > 0 && batchState([...(await sampleOutcomes(context, items)).values()], waiting.length);
  if (state !== 'ready' && state !== 'done') {
    const reason = state === false ? ('not-found' as const) : ('not-ready' as const);
    context.audit({ kind: 'case-refused', detail: { reason } });
    return refused({ reason });
  }

  const chunk = waiting.slice(0, CHUNK);
  let merged = 0;
  for (const { caseId, seen } of chunk) {
    const reason = await mergeOne(context, { batchId, caseId, seen });
    if (reason === null) merged += 1;
    await transaction.caseBatchItem.update({ where: { batchId_caseId: { batchId, caseId } }, data: reason === null ? { state: 'MERGED' } : { state: 'SKIPPED', reason } });
  }
  context.audit({ kind: 'batch-run', detail: { batchId, merged, skipped: chunk.length - merged } });
  return accepted({ left: waiting.length - chunk.length });
}

/** The items of the reader's own batch, held so that two windows do not work on it at once; none for anybody else's. */
export async function holdBatch({ transaction, staff }: GuardContext, batchId: string) {
  await transaction.$executeRaw`SELECT FROM case_batch WHERE id = ${batchId}::uuid FOR UPDATE`;

  return transaction.caseBatchItem.findMany({
    where: { batchId, batch: { startedById: staff.staffId } },
    orderBy: { position: 'asc' },
    select: { caseId: true, state: true, seen: true, reason: true },
  });
}

/** @returns why it was not merged, or null */
async function mergeOne(context: GuardContext, item: { batchId: string; caseId: string; seen: unknown }): Promise<BatchReason | null> {
  const { transaction } = context;
  const { batchId, caseId } = item;
  const seen = readSeen(item.seen);
  await transaction.$executeRaw`SELECT FROM index_case WHERE id = ${caseId}::uuid FOR UPDATE`;
  const row = await transaction.indexCase.findFirst({ where: { AND: [{ id: caseId }, casesVisibleTo(context)] }, select: caseSelection });
  if (!row) return 'not-found';
  if (row.state !== 'OPEN') return row.state === 'DECIDED' ? 'decided' : 'needs-second-person';
  if (isLeased(row, context)) return 'leased';

  const chosenIds = seen.map(({ personId }) => personId);
  const clusters = (await personsAtHand(context, chosenIds)).map(({ cluster }) => cluster);
  if (differencesFrom(seen, clusters).length > 0) return 'changed';
  if (!(await findSafePicture(context, row))) return 'not-safe';

  const decided = await decideHeld(context, { idempotencyKey: `${batchId}/${caseId}`, caseId, decision: 'SAME', chosenIds, survivorId: null, seen, reason: null }, 'refuse');
  return decided.ok ? null : (batchReasons.find((known) => known === decided.reason) ?? 'not-safe');
}
