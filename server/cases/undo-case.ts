import 'server-only';

import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { allOrNothing } from '@/server/cases/all-or-nothing';
import { caseSelection, casesVisibleTo } from '@/server/cases/case-persons';
import { gatherQuestions } from '@/server/cases/leave-questions';
import { undoIdentityEvent } from '@/server/patient-index/undo-identity-event';
import type { UndoRefused } from '@/server/patient-index/undo-outcome';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

export type UndoCaseInput = { idempotencyKey: string; caseId: string };

const answer = z.object({ caseId: z.string() });

/** Takes a decision back, all of its events or none, and puts the question again; nobody is kept apart by it. */
export function undoCase(context: GuardContext, input: UndoCaseInput): Promise<Outcome<{ caseId: string }, UndoRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'undoCase' as const, idempotencyKey: input.idempotencyKey, input, answer };

  return answerOnce<{ caseId: string }, UndoRefused>(context, submitted, () => undo(context, input));
}

async function undo(context: GuardContext, { caseId, idempotencyKey }: UndoCaseInput): Promise<Outcome<{ caseId: string }, UndoRefused>> {
  const { transaction, staff } = context;
  await transaction.$executeRaw`SELECT FROM index_case WHERE id = ${caseId}::uuid FOR UPDATE`;
  const row = await transaction.indexCase.findFirst({
    where: { AND: [{ id: caseId, state: 'DECIDED', decidedById: staff.staffId }, casesVisibleTo(context)] },
    select: caseSelection,
  });
  if (!row) {
    context.audit({ kind: 'case-refused', detail: { reason: 'not-found' } });
    return refused({ reason: 'not-found' });
  }

  const undone = await allOrNothing(context, (trial) => takeBack(trial, row.eventIds, idempotencyKey));
  if (!undone.ok) return undone;

  await transaction.indexCase.update({
    where: { id: caseId },
    data: { state: 'OPEN', outcome: null, decidedById: null, decidedAt: null, eventIds: [], proposedById: null, proposedPersonIds: [], proposedSurvivorId: null },
  });
  await gatherQuestions(transaction, caseId);
  context.audit({ kind: 'case-reopened', detail: { caseId } });
  return accepted({ caseId });
}

/** The last first: each merge of the decision stands on the one before. */
async function takeBack(context: GuardContext, eventIds: readonly bigint[], idempotencyKey: string): Promise<Outcome<null, UndoRefused>> {
  for (const eventId of eventIds.toReversed()) {
    const input = { idempotencyKey: `${idempotencyKey}/${eventId}`, eventId: eventId.toString(), reason: null, homes: {}, keepApart: false };
    const taken = await undoIdentityEvent(context, input);
    // Somebody may have taken one of them back from the person's page already.
    if (!taken.ok && taken.reason !== 'already-undone') return taken;
  }
  return accepted(null);
}
