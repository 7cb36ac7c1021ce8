import 'server-only';

import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { maySettle } from '@/domain/patient-index/case-review';
import type { Settlement } from '@/domain/patient-index/case-review';
import { reviewsVisibleTo } from '@/server/cases/case-persons';
import { reopenCase } from '@/server/cases/reopen-case';
import type { GuardContext } from '@/server/perform';
import type { UndoRefused } from '@/server/patient-index/undo-outcome';
import { answerOnce } from '@/server/submission';

export type SettleInput = { idempotencyKey: string; reviewId: string; settlement: Settlement; reason: string };

/** Where to go on: the case that is open again. */
export type Settled = { caseId: string | null };

export type SettleRefused =
  | UndoRefused
  /** Nothing is in dispute any more. */
  | { reason: 'settled' }
  /** Nobody is the judge of their own verdict. */
  | { reason: 'own-verdict' };

const answer = z.object({ caseId: z.string().nullable() });

/** Ends a dispute: the first decision stands, or all of it is taken back and the case is open again. */
export function settleReview(context: GuardContext, input: SettleInput): Promise<Outcome<Settled, SettleRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'settleReview' as const, idempotencyKey: input.idempotencyKey, input, answer };

  return answerOnce<Settled, SettleRefused>(context, submitted, () => settle(context, input));
}

async function settle(context: GuardContext, { reviewId, settlement, reason, idempotencyKey }: SettleInput): Promise<Outcome<Settled, SettleRefused>> {
  const { transaction, staff, now } = context;
  // The case before its review, as everywhere.
  await transaction.$executeRaw`SELECT FROM index_case WHERE id = (SELECT case_id FROM case_review WHERE id = ${reviewId}::uuid) FOR UPDATE`;
  await transaction.$executeRaw`SELECT FROM case_review WHERE id = ${reviewId}::uuid FOR UPDATE`;
  const row = await transaction.caseReview.findFirst({
    where: { AND: [{ id: reviewId }, reviewsVisibleTo(context)] },
    select: { caseId: true, state: true, firstById: true, secondById: true },
  });
  if (!row) return refuse(context, 'not-found');
  if (row.state !== 'DISPUTED') return refuse(context, 'settled');
  if (!maySettle(staff.staffId, row).includes(settlement)) return refuse(context, 'own-verdict');

  if (settlement === 'reopened') {
    const reopened = await reopenCase(context, { caseId: row.caseId, idempotencyKey, note: reason });
    if (!reopened.ok) return reopened;
  }
  await transaction.caseReview.update({
    where: { id: reviewId },
    data: { state: settlement === 'upheld' ? 'UPHELD' : 'REOPENED', settledById: staff.staffId, settledAt: now, settledNote: reason },
  });
  context.audit({ kind: 'review-settled', detail: { reviewId, settlement } });
  return accepted({ caseId: settlement === 'reopened' ? row.caseId : null });
}

function refuse<const Reason extends 'not-found' | 'settled' | 'own-verdict'>(context: GuardContext, reason: Reason) {
  context.audit({ kind: 'case-refused', detail: { reason } });
  return refused({ reason });
}
