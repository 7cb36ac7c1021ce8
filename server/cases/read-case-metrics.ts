import 'server-only';

import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { measureCases } from '@/domain/patient-index/case-metrics';
import type { CaseMetrics, MeasuredCase, MergedEntries, MetricPeriod } from '@/domain/patient-index/case-metrics';
import type { Prisma } from '@/prisma/generated/client';
import { nameOf, readNames } from '@/server/audit/read-names';
import { caseSelection, casesVisibleTo, personIdsOf, reviewsVisibleTo } from '@/server/cases/case-persons';
import type { GuardContext } from '@/server/perform';
import { visibleTo } from '@/server/visible-to';

const selection = {
  id: true,
  state: true,
  openedAt: true,
  dueAt: true,
  decidedById: true,
  decidedAt: true,
  eventIds: true,
  records: caseSelection.records,
} satisfies Prisma.IndexCaseSelect;

type Row = Prisma.IndexCaseGetPayload<{ select: typeof selection }>;

/** The figures of the last days, today among them, of what lies within the reader's own reach. */
export async function readCaseMetrics(context: GuardContext, { period }: { period: MetricPeriod }): Promise<Accepted<CaseMetrics>> {
  const { transaction, now, today } = context;
  const since = new Date(Date.parse(`${today}T00:00:00+08:00`) - (period - 1) * 86_400_000);
  const rows = await readRows(context, since);
  // Merged elsewhere meanwhile: there is no question left.
  const open = rows.filter((row) => row.state !== 'DECIDED' && personIdsOf(row).length > 1);
  const decided = rows.filter(({ state }) => state === 'DECIDED');
  const takenBack = await readTakenBack(context, decided);

  const metrics = measureCases(
    {
      entries: await transaction.person.count({ where: { AND: [{ state: 'ACTIVE' }, visibleTo(context)] } }),
      possibleDuplicates: new Set(open.flatMap(personIdsOf)).size,
      newEntries: await transaction.person.count({ where: { AND: [{ createdAt: { gte: since } }, { OR: [visibleTo(context), { mergedInto: visibleTo(context) }] }] } }),
      merged: await readMerged(context, since),
      cases: [...open, ...decided].map((row) => measured(row, takenBack)),
      reopened: await countReopened(context, since),
      reviews: await countReviews(context, since),
    },
    { since: since.getTime(), now: now.getTime() },
  );

  context.audit({ kind: 'case-metrics-read', detail: { days: period } });
  return accepted({ ...metrics, pace: { ...metrics.pace, each: await withNames(context, metrics.pace.each) } });
}

function readRows(context: GuardContext, since: Date): Promise<readonly Row[]> {
  return context.transaction.indexCase.findMany({
    where: { AND: [{ OR: [{ state: { not: 'DECIDED' } }, { decidedAt: { gte: since } }] }, casesVisibleTo(context)] },
    select: selection,
  });
}

/** Events of decisions that were undone on a patient's page; their cases stay decided. */
async function readTakenBack({ transaction }: GuardContext, decided: readonly Row[]): Promise<ReadonlySet<bigint>> {
  const undoing = await transaction.identityEvent.findMany({ where: { reversesId: { in: decided.flatMap(({ eventIds }) => eventIds) } }, select: { reversesId: true } });

  return new Set(undoing.flatMap(({ reversesId }) => (reversesId === null ? [] : [reversesId])));
}

/** Whoever was merged, but for those registered without a name or a document: that they are found out is no duplicate. */
async function readMerged(context: GuardContext, since: Date): Promise<readonly MergedEntries[]> {
  const registered: Prisma.PersonWhereInput = { memberships: { none: { sourceRecord: { provisional: { isNot: null } } } } };
  const recent = { createdAt: { gte: since } };
  const survivors = await context.transaction.person.findMany({
    where: { AND: [visibleTo(context), { retired: { some: registered } }, { OR: [recent, { retired: { some: { AND: [recent, registered] } } }] }] },
    select: { createdAt: true, retired: { where: registered, select: { createdAt: true } } },
  });

  return survivors.map(({ createdAt, retired }) => [createdAt, ...retired.map((person) => person.createdAt)].map((at) => at.getTime()));
}

/** Only the trail still says it: a decision taken back with one key leaves its case as it was. */
async function countReopened(context: GuardContext, since: Date): Promise<number> {
  const { transaction } = context;
  const administrators = await transaction.staff.findMany({ where: { roles: { some: { role: 'INDEX_ADMINISTRATOR' } } }, select: { id: true } });
  const entries = await transaction.auditEvent.findMany({
    where: { kind: 'case-reopened', actorId: { in: administrators.map(({ id }) => id) }, at: { gte: since } },
    select: { detail: true },
  });
  const caseIds = entries.map(({ detail }) => reopenedCase(detail));
  const visible = await transaction.indexCase.findMany({ where: { AND: [{ id: { in: caseIds } }, casesVisibleTo(context)] }, select: { id: true } });
  const within = new Set(visible.map(({ id }) => id));

  return caseIds.filter((caseId) => within.has(caseId)).length;
}

/** Whatever became of a dispute later: two people did not say the same. */
async function countReviews(context: GuardContext, since: Date): Promise<{ given: number; agreed: number }> {
  const given = { AND: [{ secondAt: { gte: since } }, reviewsVisibleTo(context)] };
  const { caseReview } = context.transaction;

  return { given: await caseReview.count({ where: given }), agreed: await caseReview.count({ where: { AND: [given, { state: 'AGREED' }] } }) };
}

function reopenedCase(detail: Prisma.JsonValue): string {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail) || typeof detail['caseId'] !== 'string') throw new Error('a reopened case is named in the trail');

  return detail['caseId'];
}

function measured({ openedAt, dueAt, decidedById, decidedAt, eventIds }: Row, takenBack: ReadonlySet<bigint>): MeasuredCase {
  return {
    openedAt: openedAt.getTime(),
    dueAt: dueAt.getTime(),
    decided: decidedById && decidedAt ? { by: decidedById, at: decidedAt.getTime(), takenBack: eventIds.some((eventId) => takenBack.has(eventId)) } : null,
  };
}

async function withNames({ transaction }: GuardContext, each: CaseMetrics['pace']['each']): Promise<CaseMetrics['pace']['each']> {
  const { staff } = await readNames(transaction, { staff: each.map(({ by }) => by), organisations: [], desks: [] });

  return each.map((pace) => ({ ...pace, by: nameOf(staff, pace.by) ?? pace.by }));
}
