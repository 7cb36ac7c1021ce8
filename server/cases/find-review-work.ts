import 'server-only';

import { maskName } from '@/domain/identifiers/mask';
import type { DisputeLine, ReviewWork } from '@/domain/patient-index/case-review';
import { reviewsVisibleTo } from '@/server/cases/case-persons';
import { listReviewsWaiting } from '@/server/cases/list-reviews-waiting';
import { readReviewEntries, reviewSelection } from '@/server/cases/review-entries';
import type { GuardContext } from '@/server/perform';

const MOST_DISPUTES = 20;

/** Second reviews as the queue shows them: how many wait for the reader, and every two verdicts that differ, the oldest first. */
export async function findReviewWork(context: GuardContext): Promise<ReviewWork> {
  const { transaction } = context;
  const rows = await transaction.caseReview.findMany({
    where: { AND: [{ state: 'DISPUTED' }, reviewsVisibleTo(context)] },
    orderBy: [{ secondAt: 'asc' }, { id: 'asc' }],
    take: MOST_DISPUTES,
    select: reviewSelection,
  });

  const disputed: DisputeLine[] = [];
  for (const row of rows) {
    const { id: reviewId, firstVerdict: first, secondVerdict: second, secondAt } = row;
    const { entries } = await readReviewEntries(transaction, row);
    const names = entries.map(({ golden }) => maskName(golden.demographics.name));
    if (second && secondAt) disputed.push({ reviewId, at: secondAt.toISOString(), first, second, names });
  }
  return { waiting: (await listReviewsWaiting(context)).length, disputed };
}
