import 'server-only';

import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Verdict } from '@/domain/patient-index/pair-verdict';
import { reviewsVisibleTo } from '@/server/cases/case-persons';
import { readReviewEntries, reviewSelection } from '@/server/cases/review-entries';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

export type ReviewInput = { idempotencyKey: string; reviewId: string; verdict: Verdict; note: string | null };

/** Whether the second said the same as the first. */
export type Reviewed = { agreed: boolean };

export type ReviewRefused =
  | { reason: 'not-found' }
  /** Somebody else was quicker. */
  | { reason: 'reviewed' }
  /** A record is not what the first judged any more. */
  | { reason: 'outdated' };

const answer = z.object({ agreed: z.boolean() });

/** The second verdict on a decided case. It changes nobody's identity: where it differs, both verdicts become a question of their own. */
export function reviewCase(context: GuardContext, input: ReviewInput): Promise<Outcome<Reviewed, ReviewRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'reviewCase' as const, idempotencyKey: input.idempotencyKey, input, answer };

  return answerOnce<Reviewed, ReviewRefused>(context, submitted, () => review(context, input));
}

async function review(context: GuardContext, { reviewId, verdict, note }: ReviewInput): Promise<Outcome<Reviewed, ReviewRefused>> {
  const { transaction, staff, now } = context;
  await transaction.$executeRaw`SELECT FROM case_review WHERE id = ${reviewId}::uuid FOR UPDATE`;
  const row = await transaction.caseReview.findFirst({
    where: { AND: [{ id: reviewId, firstById: { not: staff.staffId } }, reviewsVisibleTo(context)] },
    select: reviewSelection,
  });
  if (!row) return refuse(context, 'not-found');
  if (row.state !== 'WAITING') return refuse(context, 'reviewed');
  if ((await readReviewEntries(transaction, row)).changed) return refuse(context, 'outdated');

  const agreed = verdict === row.firstVerdict;
  await transaction.caseReview.update({
    where: { id: reviewId },
    data: { state: agreed ? 'AGREED' : 'DISPUTED', secondById: staff.staffId, secondVerdict: verdict, secondNote: note, secondAt: now, leasedById: null, leasedUntil: null },
  });
  context.audit({ kind: 'case-reviewed', detail: { reviewId, verdict, agreed } });
  return accepted({ agreed });
}

function refuse(context: GuardContext, reason: ReviewRefused['reason']): { ok: false } & ReviewRefused {
  context.audit({ kind: 'case-refused', detail: { reason } });
  return refused({ reason });
}
