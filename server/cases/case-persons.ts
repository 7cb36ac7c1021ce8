import 'server-only';

import type { Prisma } from '@/prisma/generated/client';
import type { GuardContext } from '@/server/perform';
import { visibleTo } from '@/server/visible-to';

/** The columns of a case from which its work is drawn. */
export const caseSelection = {
  id: true,
  origin: true,
  state: true,
  openedAt: true,
  dueAt: true,
  note: true,
  assignedToId: true,
  leasedById: true,
  leasedUntil: true,
  proposedById: true,
  proposedPersonIds: true,
  proposedSurvivorId: true,
  outcome: true,
  decidedById: true,
  decidedAt: true,
  eventIds: true,
  records: { select: { sourceRecordId: true, sourceRecord: { select: { memberships: { where: { closedEventId: null }, select: { personId: true } } } } } },
} satisfies Prisma.IndexCaseSelect;

export type CaseRow = Prisma.IndexCaseGetPayload<{ select: typeof caseSelection }>;

/** The persons that the entries of a case belong to now. */
export function personIdsOf({ records }: Pick<CaseRow, 'records'>): readonly string[] {
  return [...new Set(records.flatMap(({ sourceRecord }) => sourceRecord.memberships.map(({ personId }) => personId)))].toSorted();
}

export function recordIdsOf({ records }: Pick<CaseRow, 'records'>): readonly string[] {
  return records.map(({ sourceRecordId }) => sourceRecordId);
}

/** Cases whose entries all lie within reach of the reader: half a case cannot be decided. */
export function casesVisibleTo(context: Pick<GuardContext, 'staff' | 'now'>): Prisma.IndexCaseWhereInput {
  return { records: entriesWithinReach(context) };
}

/** Reviews of two entries that both lie within reach of the reader. */
export function reviewsVisibleTo(context: Pick<GuardContext, 'staff' | 'now'>): Prisma.CaseReviewWhereInput {
  return { records: entriesWithinReach(context) };
}

function entriesWithinReach(context: Pick<GuardContext, 'staff' | 'now'>) {
  return { some: {}, every: { sourceRecord: { memberships: { some: { closedEventId: null, person: visibleTo(context) } } } } };
}
