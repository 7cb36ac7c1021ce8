import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { caseRisk } from '@/domain/patient-index/case-due';
import type { CaseView, Survival } from '@/domain/patient-index/case-view';
import { chooseSurvivor } from '@/domain/patient-index/choose-survivor';
import type { Cluster } from '@/domain/patient-index/cluster';
import { demographicFields, goldenView } from '@/domain/patient-index/golden-view';
import { nameOf, readNames } from '@/server/audit/read-names';
import { caseSelection, casesVisibleTo, personIdsOf } from '@/server/cases/case-persons';
import type { CaseRow } from '@/server/cases/case-persons';
import { comparePersons } from '@/server/cases/compare-persons';
import type { PersonAtHand } from '@/server/cases/compare-persons';
import { explainCase } from '@/server/cases/explain-case';
import { LEASE_MINUTES } from '@/server/cases/lease-minutes';
import { MOST_SIDE_BY_SIDE } from '@/server/cases/most-side-by-side';
import { colleagueOf, findLastDecided, isLeased } from '@/server/cases/list-cases';
import { findConflicts, personsAtHand } from '@/server/cases/persons-at-hand';
import { listColleagues } from '@/server/cases/list-colleagues';
import { readPins } from '@/server/patient-index/read-pins';
import type { GuardContext } from '@/server/perform';

/**
 * One case with its persons side by side, and a lease on it for ten minutes
 * unless somebody else holds one. Everything is read under the locks a decision
 * takes, so that the picture is of one moment.
 */
export async function readCase(context: GuardContext, { caseId }: { caseId: string }): Promise<Outcome<CaseView, { reason: 'not-found' }>> {
  const { transaction } = context;
  const row = await transaction.indexCase.findFirst({ where: { AND: [{ id: caseId }, casesVisibleTo(context)] }, select: caseSelection });
  const persons = row ? await personsAtHand(context, personIdsOf(row).slice(0, MOST_SIDE_BY_SIDE)) : [];
  if (!row || persons.length === 0) {
    context.audit({ kind: 'case-refused', detail: { reason: 'not-found' } });
    return refused({ reason: 'not-found' });
  }

  await takeLease(context, row);
  for (const { cluster } of persons) context.audit({ kind: 'case-opened', subjectPersonId: cluster.rootId, detail: { caseId } });
  return accepted(await caseView(context, row, persons));
}

async function takeLease(context: GuardContext, row: CaseRow): Promise<void> {
  const { transaction, staff, now } = context;
  if (row.state === 'DECIDED' || isLeased(row, context)) return;

  const leasedUntil = new Date(now.getTime() + LEASE_MINUTES * 60_000);
  await transaction.indexCase.update({ where: { id: row.id }, data: { leasedById: staff.staffId, leasedUntil } });
}

async function caseView(context: GuardContext, row: CaseRow, persons: readonly PersonAtHand[]): Promise<CaseView> {
  const { staff } = context;
  const compared = await comparePersons(context, persons);
  const conflicts = await findConflicts(context, persons);
  const names = await readNames(context.transaction, { staff: [row.leasedById, row.proposedById, row.decidedById, row.assignedToId], organisations: [], desks: [] });

  return {
    caseId: row.id,
    origin: row.origin,
    note: row.note,
    risk: caseRisk({ visitsToday: compared.reduce((sum, { visitsToday }) => sum + visitsToday, 0), hardStops: conflicts.stops.length }),
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    leasedBy: isLeased(row, context) ? nameOf(names.staff, row.leasedById) : null,
    proposal:
      row.state === 'AWAITING_SECOND'
        ? { by: nameOf(names.staff, row.proposedById), byMe: row.proposedById === staff.staffId, personIds: row.proposedPersonIds, survivorId: row.proposedSurvivorId }
        : null,
    decided: row.outcome && row.decidedAt ? { by: nameOf(names.staff, row.decidedById), at: row.decidedAt.toISOString(), outcome: row.outcome } : null,
    persons: compared,
    evidence: await explainCase(context.transaction, persons.map(({ cluster, golden }) => ({ personId: cluster.rootId, golden }))),
    survival: await findSurvival(context, persons),
    lastDecided: await findLastDecided(context),
    assignee: colleagueOf(names, row.assignedToId),
    colleagues: await listColleagues(context),
    myId: staff.staffId,
    survivorId: survivorOf(persons.map(({ cluster }) => cluster)),
    ...conflicts,
  };
}

/** Where each value of the joint person would come from. */
async function findSurvival({ transaction }: GuardContext, persons: readonly PersonAtHand[]): Promise<CaseView['survival']> {
  const members = persons.flatMap(({ golden }) => golden.members);
  const joint = goldenView(members, await readPins(transaction, members.map(({ sourceRecordId }) => sourceRecordId)));
  const ownerOf = (recordId: string) => persons.find(({ golden }) => golden.members.some(({ sourceRecordId }) => sourceRecordId === recordId))?.cluster.rootId;

  return Object.fromEntries(
    demographicFields.flatMap((field): [string, Survival][] => {
      const origin = joint?.origins[field];
      const personId = origin && ownerOf(origin.sourceRecordId);
      return origin && personId ? [[field, { personId, rule: origin.rule }]] : [];
    }),
  );
}

function survivorOf([first, ...others]: readonly Cluster[]): string | null {
  if (!first) return null;
  return others.reduce((best, other) => chooseSurvivor(best, other, null).survivor, first).rootId;
}
