import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { allOrNothing } from '@/server/cases/all-or-nothing';
import { caseSelection, casesVisibleTo } from '@/server/cases/case-persons';
import { gatherQuestions } from '@/server/cases/leave-questions';
import { undoIdentityEvent } from '@/server/patient-index/undo-identity-event';
import type { UndoRefused } from '@/server/patient-index/undo-outcome';
import type { GuardContext } from '@/server/perform';

/** `by` asks that it is this administrator's own decision; `note` says why it is asked again. */
export type Reopening = { caseId: string; idempotencyKey: string; by?: string; note?: string };

/**
 * Takes a decision back, all of its events or none, and puts the question
 * again. The row of the case is locked; second reviews of the decision that
 * nobody answered go with it, and a dispute about it is over.
 */
export async function reopenCase(context: GuardContext, { caseId, idempotencyKey, by, note }: Reopening): Promise<Outcome<null, UndoRefused>> {
  const { transaction, staff, now } = context;
  const row = await transaction.indexCase.findFirst({
    where: { AND: [{ id: caseId, state: 'DECIDED', ...(by && { decidedById: by }) }, casesVisibleTo(context)] },
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
    data: {
      state: 'OPEN', outcome: null, decidedById: null, decidedAt: null, eventIds: [], proposedById: null, proposedPersonIds: [], proposedSurvivorId: null,
      ...(note !== undefined && { note }),
    },
  });
  await transaction.caseReviewRecord.deleteMany({ where: { review: { caseId, state: 'WAITING' } } });
  await transaction.caseReview.deleteMany({ where: { caseId, state: 'WAITING' } });
  await transaction.caseReview.updateMany({ where: { caseId, state: 'DISPUTED' }, data: { state: 'REOPENED', settledById: staff.staffId, settledAt: now } });
  await gatherQuestions(transaction, caseId);
  context.audit({ kind: 'case-reopened', detail: { caseId } });
  return accepted(null);
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
