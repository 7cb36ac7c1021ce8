import 'server-only';

import { randomUUID } from 'node:crypto';

import { shanghaiDate } from '@/domain/calendar';
import { caseRisk, dueAt } from '@/domain/patient-index/case-due';
import type { CaseOrigin } from '@/domain/patient-index/case-view';
import type { IndexWriter } from '@/server/patient-index/index-writer';

/** More entries than fit side by side are not one question. */
const MOST_RECORDS = 50;

export type NewCase = { origin: CaseOrigin; personIds: readonly string[]; note: string | null };

/**
 * Puts persons who may be one before an index administrator: in the case that
 * already has one of their records, or in a new one. Written with whatever
 * raised the question, so that none is lost.
 * @returns whether anything was asked that did not wait already
 */
export async function openCase({ transaction, staff, now }: IndexWriter, { origin, personIds, note }: NewCase): Promise<boolean> {
  const members = await transaction.membership.findMany({
    where: { personId: { in: [...personIds] }, closedEventId: null },
    orderBy: { id: 'asc' },
    take: MOST_RECORDS,
    select: { sourceRecordId: true },
  });
  const recordIds = members.map(({ sourceRecordId }) => sourceRecordId);
  const waiting = await transaction.indexCaseRecord.findMany({
    where: { sourceRecordId: { in: recordIds }, closed: false },
    orderBy: { caseId: 'asc' },
    select: { caseId: true, sourceRecordId: true },
  });
  const known = new Set(waiting.map(({ sourceRecordId }) => sourceRecordId));
  const added = recordIds.filter((recordId) => !known.has(recordId));
  const caseId = waiting[0]?.caseId ?? randomUUID();

  if (waiting.length === 0) {
    const visitsToday = await transaction.visit.count({ where: { sourceRecordId: { in: recordIds }, visitDate: new Date(shanghaiDate(now)), status: 'CHECKED_IN' } });
    const due = dueAt(now.getTime(), caseRisk({ visitsToday, hardStops: 0 }));
    await transaction.indexCase.create({ data: { id: caseId, origin, openedAt: now, openedById: staff.staffId, note, dueAt: new Date(due) } });
  }
  await transaction.indexCaseRecord.createMany({ data: added.map((sourceRecordId) => ({ caseId, sourceRecordId })) });
  return added.length > 0;
}
