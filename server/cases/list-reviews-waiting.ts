import 'server-only';

import { reviewsVisibleTo } from '@/server/cases/case-persons';
import type { GuardContext } from '@/server/perform';

/**
 * Second reviews that wait for the reader, the oldest first: never of their own
 * decisions, none that somebody else is at, and none whose records have changed
 * since, which nobody could judge as the first did.
 * @returns their ids
 */
export async function listReviewsWaiting(context: GuardContext): Promise<readonly string[]> {
  const { transaction, staff, now } = context;
  const rows = await transaction.caseReview.findMany({
    where: {
      AND: [
        { state: 'WAITING', firstById: { not: staff.staffId } },
        { OR: [{ leasedUntil: null }, { leasedById: staff.staffId }, { leasedUntil: { lte: now } }] },
        reviewsVisibleTo(context),
      ],
    },
    orderBy: [{ drawnAt: 'asc' }, { id: 'asc' }],
    select: { id: true, records: { select: { version: true, sourceRecord: { select: { versions: { orderBy: { version: 'desc' }, take: 1, select: { version: true } } } } } } },
  });

  return rows.filter(({ records }) => records.every(({ version, sourceRecord: { versions } }) => versions[0]?.version === version)).map(({ id }) => id);
}
