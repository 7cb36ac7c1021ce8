import 'server-only';

import { randomUUID } from 'node:crypto';
import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { drawSample, sampleSize } from '@/domain/patient-index/case-batch';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import { caseSelection, casesVisibleTo } from '@/server/cases/case-persons';
import { findSafePicture } from '@/server/cases/find-safe-picture';
import { isLeased } from '@/server/cases/list-cases';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

// More are gathered by the next batch: no longer wait than a page load.
const MOST_LOOKED_AT = 200;

export type StartBatchRefused = { reason: 'too-few' };

const answer = z.object({ batchId: z.string() });

/** Gathers the open cases of the safe pattern that are nobody else's, and draws the sample that is decided one by one first. */
export function startBatch(context: GuardContext, input: { idempotencyKey: string }): Promise<Outcome<{ batchId: string }, StartBatchRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'startBatch' as const, idempotencyKey: input.idempotencyKey, input, answer };

  return answerOnce<{ batchId: string }, StartBatchRefused>(context, submitted, () => start(context));
}

async function start(context: GuardContext): Promise<Outcome<{ batchId: string }, StartBatchRefused>> {
  const { transaction, staff, now, random } = context;
  const gathered = await gather(context);
  const size = sampleSize(gathered.length);
  if (size === null) {
    context.audit({ kind: 'case-refused', detail: { reason: 'too-few' } });
    return refused({ reason: 'too-few' });
  }

  const sample = new Set(drawSample(gathered, size, random).map(({ caseId }) => caseId));
  const batchId = randomUUID();
  const items = gathered.map(({ caseId, seen }, position) => ({ caseId, position, seen: [...seen], state: sample.has(caseId) ? ('SAMPLE' as const) : ('WAITING' as const) }));
  await transaction.caseBatch.create({ data: { id: batchId, startedById: staff.staffId, startedAt: now, items: { create: items } } });
  context.audit({ kind: 'batch-started', detail: { batchId, count: items.length, sample: size } });
  return accepted({ batchId });
}

async function gather(context: GuardContext): Promise<readonly { caseId: string; seen: readonly SeenPerson[] }[]> {
  const { transaction, staff } = context;
  const rows = await transaction.indexCase.findMany({
    where: { AND: [{ state: 'OPEN', OR: [{ assignedToId: null }, { assignedToId: staff.staffId }] }, casesVisibleTo(context)] },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: MOST_LOOKED_AT,
    select: caseSelection,
  });
  const gathered: { caseId: string; seen: readonly SeenPerson[] }[] = [];

  for (const row of rows) {
    const seen = isLeased(row, context) ? null : await findSafePicture(context, row);
    if (seen) gathered.push({ caseId: row.id, seen });
  }
  return gathered;
}
