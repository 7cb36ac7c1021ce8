import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { BatchReason } from '@/domain/patient-index/case-batch';
import { casesVisibleTo } from '@/server/cases/case-persons';
import { reopenCase } from '@/server/cases/reopen-case';
import { batchProgress, CHUNK, holdBatch } from '@/server/cases/run-batch';
import type { BatchInput, BatchProgress } from '@/server/cases/run-batch';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

/** Takes the next few merges of a batch back, the last first, each exactly, and says why one was left. Called until none is left. */
export function undoBatch(context: GuardContext, input: BatchInput): Promise<Outcome<BatchProgress, { reason: 'not-found' } | { reason: 'key-reused' }>> {
  const submitted = { action: 'undoBatch' as const, idempotencyKey: input.idempotencyKey, input, answer: batchProgress };

  return answerOnce<BatchProgress, { reason: 'not-found' }>(context, submitted, () => undo(context, input.batchId));
}

async function undo(context: GuardContext, batchId: string): Promise<Outcome<BatchProgress, { reason: 'not-found' }>> {
  const { transaction } = context;
  const items = await holdBatch(context, batchId);
  if (items.length === 0) {
    context.audit({ kind: 'case-refused', detail: { reason: 'not-found' } });
    return refused({ reason: 'not-found' });
  }

  // One that could not be taken back once is left to the person's page.
  const merged = items.filter(({ state, reason }) => state === 'MERGED' && reason === null).toReversed();
  const chunk = merged.slice(0, CHUNK);
  let undone = 0;
  for (const { caseId } of chunk) {
    const reason = await undoOne(context, { batchId, caseId });
    if (reason === null) undone += 1;
    await transaction.caseBatchItem.update({ where: { batchId_caseId: { batchId, caseId } }, data: reason === null ? { state: 'UNDONE' } : { reason } });
  }
  context.audit({ kind: 'batch-undone', detail: { batchId, undone, kept: chunk.length - undone } });
  return accepted({ left: merged.length - chunk.length });
}

/** @returns why it was not taken back, or null; what somebody took back already is taken back */
async function undoOne(context: GuardContext, { batchId, caseId }: { batchId: string; caseId: string }): Promise<BatchReason | null> {
  const { transaction } = context;
  await transaction.$executeRaw`SELECT FROM index_case WHERE id = ${caseId}::uuid FOR UPDATE`;
  const row = await transaction.indexCase.findFirst({ where: { AND: [{ id: caseId, state: 'DECIDED' }, casesVisibleTo(context)] }, select: { id: true } });
  if (!row) return null;

  const reopened = await reopenCase(context, { caseId, idempotencyKey: `${batchId}/undo/${caseId}` });
  return reopened.ok ? null : 'moved-on';
}
