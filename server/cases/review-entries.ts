import 'server-only';

import { goldenView } from '@/domain/patient-index/golden-view';
import type { Prisma } from '@/prisma/generated/client';
import type { PersonAtHand } from '@/server/cases/compare-persons';
import type { Transaction } from '@/server/db';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import { readMembers } from '@/server/patient-index/read-members';
import type { Member } from '@/server/patient-index/read-members';
import { readPins } from '@/server/patient-index/read-pins';

/** The columns from which a review is drawn. */
export const reviewSelection = {
  id: true,
  caseId: true,
  state: true,
  firstById: true,
  firstVerdict: true,
  firstNote: true,
  drawnAt: true,
  leasedById: true,
  leasedUntil: true,
  secondById: true,
  secondVerdict: true,
  secondNote: true,
  secondAt: true,
  records: {
    orderBy: [{ personId: 'asc' }, { sourceRecordId: 'asc' }],
    select: { sourceRecordId: true, personId: true, version: true, sourceRecord: { select: { memberships: { where: { closedEventId: null }, select: { personId: true } } } } },
  },
} satisfies Prisma.CaseReviewSelect;

export type ReviewRow = Prisma.CaseReviewGetPayload<{ select: typeof reviewSelection }>;

/** The persons in force that the entries of a review belong to now: one where they were merged. */
export function holdersOf({ records }: Pick<ReviewRow, 'records'>): readonly string[] {
  return [...new Set(records.flatMap(({ sourceRecord }) => sourceRecord.memberships.map(({ personId }) => personId)))].toSorted();
}

/**
 * The two entries of a review as they stood before the first decided, whatever
 * was merged since: a merge must not show.
 * @returns `changed` where a record is not what the first judged any more
 */
export async function readReviewEntries(transaction: Transaction, row: ReviewRow): Promise<{ entries: readonly PersonAtHand[]; changed: boolean }> {
  const sides = Map.groupBy(row.records, ({ personId }) => personId);
  const clusters = [...new Set(await lockClusters(transaction, [...new Set([...holdersOf(row), ...sides.keys()])]))];
  const versions = new Map(clusters.flatMap(({ records }) => records.map(({ recordId, version }) => [recordId, version])));
  const members: Member[] = [];
  for (const personId of holdersOf(row)) members.push(...(await readMembers(transaction, personId)));

  const entries: PersonAtHand[] = [];
  for (const [personId, records] of sides) {
    const own = new Set(records.map(({ sourceRecordId }) => sourceRecordId));
    const side = members.filter(({ sourceRecordId }) => own.has(sourceRecordId));
    const golden = goldenView(side, await readPins(transaction, [...own]));
    // Claims of both on both sides: which of the two holds a card would tell of a merge.
    const cluster = {
      rootId: personId,
      anchors: clusters.flatMap(({ anchors }) => anchors),
      bonds: [],
      records: clusters.flatMap(({ records: held }) => held).filter(({ recordId }) => own.has(recordId)),
      claims: clusters.flatMap(({ claims }) => claims),
    };
    if (golden) entries.push({ cluster, golden: { ...golden, members: side } });
  }
  return { entries, changed: row.records.some(({ sourceRecordId, version }) => versions.get(sourceRecordId) !== version) };
}
