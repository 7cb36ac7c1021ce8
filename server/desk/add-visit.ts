import 'server-only';

import { randomUUID } from 'node:crypto';

import type { VisitView } from '@/domain/desk/desk-views';
import { visitSelection, visitView } from '@/server/desk/visit-view';
import type { GuardContext } from '@/server/perform';

type NewVisit = { departmentId: string; sourceRecordId: string; personId: string };

export async function isOpenDepartment({ transaction, staff }: GuardContext, departmentId: string): Promise<boolean> {
  const open = await transaction.department.count({ where: { id: departmentId, organisationId: staff.organisation.id, open: true } });

  return open === 1;
}

/** Checks a record in to a department of the hospital and draws the next queue number of the day. */
export async function addVisit(context: GuardContext, { departmentId, sourceRecordId, personId }: NewVisit): Promise<VisitView> {
  const { transaction, staff, today, now } = context;
  const visit = await transaction.visit.create({
    data: {
      id: randomUUID(),
      organisationId: staff.organisation.id,
      sourceRecordId,
      departmentId,
      deskId: staff.desk?.id ?? null,
      visitDate: new Date(today),
      queueNumber: await nextQueueNumber(context, departmentId),
      checkedInById: staff.staffId,
      checkedInAt: now,
      claimId: await findCardInHand(context, personId),
    },
    select: visitSelection,
  });

  context.audit({ kind: 'visit-checked-in', subjectPersonId: personId, detail: { visitId: visit.id, departmentId } });
  return visitView(visit);
}

/** The card that opened the person to this hospital last, unless a candidate was chosen since. */
async function findCardInHand({ transaction, staff, now }: GuardContext, personId: string): Promise<bigint | null> {
  const reach = await transaction.personReach.findFirst({
    where: { organisationId: staff.organisation.id, personId, expiresAt: { gt: now } },
    select: { claimId: true },
  });

  return reach?.claimId ?? null;
}

// The counter's row is held until commit, so a number is neither skipped nor given twice.
async function nextQueueNumber({ transaction, today }: GuardContext, departmentId: string): Promise<number> {
  const [counter] = await transaction.$queryRaw<{ last_number: number }[]>`
    INSERT INTO queue_counter (department_id, visit_date, last_number) VALUES (${departmentId}::uuid, ${today}::date, 1)
    ON CONFLICT (department_id, visit_date) DO UPDATE SET last_number = queue_counter.last_number + 1
    RETURNING last_number`;
  if (!counter) throw new Error('the queue gave no number');

  return counter.last_number;
}
