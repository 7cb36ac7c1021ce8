import 'server-only';

import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { caseRisk, caseRisks } from '@/domain/patient-index/case-due';
import { comparedFields, compareWithGolden } from '@/domain/patient-index/compare-with-golden';
import type { CaseFilter } from '@/domain/patient-index/case-filter';
import type { CaseLine, CaseQueue, Colleague, LastDecided, SavedView } from '@/domain/patient-index/case-view';
import { maskName } from '@/domain/identifiers/mask';
import { nameOf, readNames } from '@/server/audit/read-names';
import type { Names } from '@/server/audit/read-names';
import { filteredCases, readStoredFilter } from '@/server/cases/case-filter';
import { caseSelection, casesVisibleTo, personIdsOf, recordIdsOf } from '@/server/cases/case-persons';
import type { CaseRow } from '@/server/cases/case-persons';
import { readPairExplainer } from '@/server/cases/explain-case';
import type { ComparedGolden, PairExplainer } from '@/server/cases/explain-case';
import { findReviewWork } from '@/server/cases/find-review-work';
import { readGolden } from '@/server/patient-index/read-golden';
import type { GuardContext } from '@/server/perform';

const MOST_LISTED = 60;
const UNDO_MINUTES = 10;

/** What waits, the patient in the building first, then what contradicts, then what is due first. */
export async function listCases(context: GuardContext, { filter }: { filter: CaseFilter }): Promise<Accepted<CaseQueue>> {
  const { transaction, staff } = context;
  const rows = await transaction.indexCase.findMany({
    where: { AND: [{ state: { not: 'DECIDED' } }, filteredCases(filter, staff.staffId), casesVisibleTo(context)] },
    orderBy: { dueAt: 'asc' },
    take: MOST_LISTED + 1,
    select: caseSelection,
  });
  const lines = (await caseLines(context, rows.slice(0, MOST_LISTED))).filter(({ risk }) => filter.risk === null || risk === filter.risk);

  context.audit({ kind: 'cases-listed', detail: { count: lines.length } });
  return accepted({
    lines: lines.toSorted(byUrgency),
    truncated: rows.length > MOST_LISTED,
    filter,
    views: await listViews(context),
    myId: staff.staffId,
    lastDecided: await findLastDecided(context),
    reviews: await findReviewWork(context),
  });
}

type OpenCase = { row: CaseRow; persons: readonly ComparedGolden[] };

async function caseLines(context: GuardContext, rows: readonly CaseRow[]): Promise<readonly CaseLine[]> {
  const { transaction } = context;
  const cases: OpenCase[] = [];
  for (const row of rows) cases.push({ row, persons: await readPersons(transaction, row) });

  // Merged elsewhere meanwhile: there is no question left.
  const open = cases.filter(({ persons }) => persons.length > 1);
  const explain = await readPairExplainer(transaction, open.flatMap(({ persons }) => persons));
  const visitors = await visitorsToday(context, rows);
  const names = await readNames(transaction, { staff: rows.flatMap(({ leasedById, assignedToId }) => [leasedById, assignedToId]), organisations: [], desks: [] });

  return open.flatMap((each) => caseLine(context, each, { explain, visitors, names }));
}

async function readPersons(transaction: GuardContext['transaction'], row: CaseRow): Promise<readonly ComparedGolden[]> {
  const persons: ComparedGolden[] = [];

  for (const personId of personIdsOf(row)) {
    const golden = await readGolden(transaction, personId);
    if (golden) persons.push({ personId, golden });
  }
  return persons;
}

type Beside = { explain: PairExplainer; visitors: ReadonlySet<string>; names: Names };

function caseLine(context: GuardContext, { row, persons }: OpenCase, { explain, visitors, names }: Beside): CaseLine[] {
  const [first, second] = persons;
  if (!first || !second) return [];

  return [
    {
      caseId: row.id,
      origin: row.origin,
      awaitingSecond: row.state === 'AWAITING_SECOND',
      proposedByMe: row.proposedById === context.staff.staffId,
      risk: caseRisk({ visitsToday: recordIdsOf(row).filter((recordId) => visitors.has(recordId)).length, hardStops: row.state === 'AWAITING_SECOND' ? 1 : 0 }),
      openedAt: row.openedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      overdue: row.dueAt < context.now,
      note: row.note,
      leasedBy: isLeased(row, context) ? nameOf(names.staff, row.leasedById) : null,
      assignee: colleagueOf(names, row.assignedToId),
      assignedToMe: row.assignedToId === context.staff.staffId,
      milliBits: explain(first.personId, second.personId).milliBits,
      persons: persons.map(({ golden: { demographics: { name, sex, birthDate } } }) => ({ nameMasked: maskName(name), sex, birthDate })),
      agreement: comparedFields.map((field) => ({ field, agreement: compareWithGolden(field, second.golden.demographics, first.golden.demographics) })),
    },
  ];
}

async function listViews({ transaction, staff }: GuardContext): Promise<readonly SavedView[]> {
  const rows = await transaction.caseView.findMany({ where: { staffId: staff.staffId }, orderBy: { createdAt: 'asc' }, select: { id: true, name: true, filter: true } });

  return rows.map(({ id, name, filter }) => ({ viewId: id, name, filter: readStoredFilter(filter) }));
}

/** Somebody by the name they are known by; null for nobody. */
export function colleagueOf(names: Names, staffId: string | null): Colleague | null {
  const name = nameOf(names.staff, staffId);

  return staffId !== null && name !== null ? { staffId, name } : null;
}

/** By somebody else, and not run out. */
export function isLeased({ leasedById, leasedUntil }: Pick<CaseRow, 'leasedById' | 'leasedUntil'>, { staff, now }: Pick<GuardContext, 'staff' | 'now'>): boolean {
  return leasedById !== null && leasedById !== staff.staffId && leasedUntil !== null && leasedUntil > now;
}

async function visitorsToday({ transaction, today }: GuardContext, rows: readonly CaseRow[]): Promise<ReadonlySet<string>> {
  const visits = await transaction.visit.findMany({
    where: { sourceRecordId: { in: rows.flatMap(recordIdsOf) }, visitDate: new Date(today), status: 'CHECKED_IN' },
    select: { sourceRecordId: true },
  });

  return new Set(visits.map(({ sourceRecordId }) => sourceRecordId));
}

function byUrgency(one: CaseLine, other: CaseLine): number {
  return caseRisks.indexOf(one.risk) - caseRisks.indexOf(other.risk) || (one.dueAt < other.dueAt ? -1 : 1);
}

/** What the reader decided a moment ago, and may take back with one key. */
export async function findLastDecided({ transaction, staff, now }: GuardContext): Promise<LastDecided | null> {
  const last = await transaction.indexCase.findFirst({
    where: { decidedById: staff.staffId, decidedAt: { gt: new Date(now.getTime() - UNDO_MINUTES * 60_000) } },
    orderBy: { decidedAt: 'desc' },
    select: { id: true, outcome: true, decidedAt: true },
  });

  return last?.outcome && last.decidedAt ? { caseId: last.id, outcome: last.outcome, at: last.decidedAt.toISOString() } : null;
}
