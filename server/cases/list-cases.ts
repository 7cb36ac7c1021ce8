import 'server-only';

import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { caseRisk, caseRisks } from '@/domain/patient-index/case-due';
import { comparedFields, compareWithGolden } from '@/domain/patient-index/compare-with-golden';
import type { CaseLine, CaseQueue, LastDecided } from '@/domain/patient-index/case-view';
import type { Demographics } from '@/domain/patient-index/demographics';
import { maskName } from '@/domain/identifiers/mask';
import { nameOf, readNames } from '@/server/audit/read-names';
import type { Names } from '@/server/audit/read-names';
import { caseSelection, casesVisibleTo, personIdsOf, recordIdsOf } from '@/server/cases/case-persons';
import type { CaseRow } from '@/server/cases/case-persons';
import { readGolden } from '@/server/patient-index/read-golden';
import type { GuardContext } from '@/server/perform';

const MOST_LISTED = 60;
const UNDO_MINUTES = 10;

/** What waits, the patient in the building first, then what contradicts, then what is due first. */
export async function listCases(context: GuardContext, _input: null): Promise<Accepted<CaseQueue>> {
  const { transaction } = context;
  const rows = await transaction.indexCase.findMany({
    where: { AND: [{ state: { not: 'DECIDED' } }, casesVisibleTo(context)] },
    orderBy: { dueAt: 'asc' },
    take: MOST_LISTED + 1,
    select: caseSelection,
  });
  const visitors = await visitorsToday(context, rows);
  const names = await readNames(transaction, { staff: rows.map(({ leasedById }) => leasedById), organisations: [], desks: [] });
  const lines: CaseLine[] = [];
  for (const row of rows.slice(0, MOST_LISTED)) lines.push(...(await caseLine(context, row, visitors, names)));

  context.audit({ kind: 'cases-listed', detail: { count: lines.length } });
  return accepted({ lines: lines.toSorted(byUrgency), truncated: rows.length > MOST_LISTED, lastDecided: await findLastDecided(context) });
}

async function caseLine(context: GuardContext, row: CaseRow, visitors: ReadonlySet<string>, names: Names): Promise<CaseLine[]> {
  const persons: Demographics[] = [];
  for (const personId of personIdsOf(row)) {
    const golden = await readGolden(context.transaction, personId);
    if (golden) persons.push(golden.demographics);
  }
  const [first, second] = persons;
  // Merged elsewhere meanwhile: there is no question left.
  if (!first || !second) return [];

  return [
    {
      caseId: row.id,
      origin: row.origin,
      awaitingSecond: row.state === 'AWAITING_SECOND',
      risk: caseRisk({ visitsToday: recordIdsOf(row).filter((recordId) => visitors.has(recordId)).length, hardStops: row.state === 'AWAITING_SECOND' ? 1 : 0 }),
      openedAt: row.openedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      note: row.note,
      leasedBy: isLeased(row, context) ? nameOf(names.staff, row.leasedById) : null,
      persons: persons.map(({ name, sex, birthDate }) => ({ nameMasked: maskName(name), sex, birthDate })),
      agreement: comparedFields.map((field) => ({ field, agreement: compareWithGolden(field, second, first) })),
    },
  ];
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
