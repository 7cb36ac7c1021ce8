import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { maySettle } from '@/domain/patient-index/case-review';
import type { ReviewVerdict, ReviewView } from '@/domain/patient-index/case-review';
import { nameOf, readNames } from '@/server/audit/read-names';
import { reviewsVisibleTo } from '@/server/cases/case-persons';
import { comparePersons } from '@/server/cases/compare-persons';
import { LEASE_MINUTES } from '@/server/cases/lease-minutes';
import { isLeased } from '@/server/cases/list-cases';
import { holdersOf, readReviewEntries, reviewSelection } from '@/server/cases/review-entries';
import type { ReviewRow } from '@/server/cases/review-entries';
import type { GuardContext } from '@/server/perform';

const words = { AGREED: 'agreed', DISPUTED: 'disputed', UPHELD: 'upheld', REOPENED: 'reopened' } as const;

/**
 * Two entries for a second verdict, with a lease on them; once there are two
 * verdicts, both of them with what may be done. While the second is awaited,
 * whoever decided first is told that there is nothing here.
 */
export async function readReview(context: GuardContext, { reviewId }: { reviewId: string }): Promise<Outcome<ReviewView, { reason: 'not-found' }>> {
  const { transaction, staff } = context;
  const row = await transaction.caseReview.findFirst({
    where: { AND: [{ id: reviewId, OR: [{ state: { not: 'WAITING' } }, { firstById: { not: staff.staffId } }] }, reviewsVisibleTo(context)] },
    select: reviewSelection,
  });
  const read = row && (await readReviewEntries(transaction, row));
  if (!read || (row.state === 'WAITING' && read.changed)) {
    context.audit({ kind: 'case-refused', detail: { reason: 'not-found' } });
    return refused({ reason: 'not-found' });
  }

  for (const subjectPersonId of holdersOf(row)) context.audit({ kind: 'review-opened', subjectPersonId, detail: { reviewId } });
  const persons = await comparePersons(context, read.entries);
  if (row.state === 'WAITING') return accepted({ reviewId, persons, state: 'blind', leasedBy: await takeLease(context, row) });

  const names = await readNames(transaction, { staff: [row.firstById, row.secondById], organisations: [], desks: [] });
  return accepted({
    reviewId,
    persons,
    state: words[row.state],
    first: { by: nameOf(names.staff, row.firstById), at: row.drawnAt.toISOString(), verdict: row.firstVerdict, note: row.firstNote },
    second: secondOf(row, nameOf(names.staff, row.secondById)),
    may: row.state === 'DISPUTED' ? maySettle(staff.staffId, row) : [],
  });
}

function secondOf({ secondVerdict, secondAt, secondNote }: ReviewRow, by: string | null): ReviewVerdict {
  if (!secondVerdict || !secondAt) throw new Error('a reviewed case says how it was judged and when');

  return { by, at: secondAt.toISOString(), verdict: secondVerdict, note: secondNote };
}

/** @returns who else is at it */
async function takeLease(context: GuardContext, row: ReviewRow): Promise<string | null> {
  const { transaction, staff, now } = context;
  if (isLeased(row, context)) return nameOf((await readNames(transaction, { staff: [row.leasedById], organisations: [], desks: [] })).staff, row.leasedById);

  const leasedUntil = new Date(now.getTime() + LEASE_MINUTES * 60_000);
  await transaction.caseReview.updateMany({ where: { id: row.id, state: 'WAITING' }, data: { leasedById: staff.staffId, leasedUntil } });
  return null;
}
