import 'server-only';

import * as z from 'zod';

import type { VisitView } from '@/domain/desk/desk-views';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { addVisit, isOpenDepartment } from '@/server/desk/add-visit';
import { storedVisit, visitSelection, visitView } from '@/server/desk/visit-view';
import { findOwnRecordId } from '@/server/patient-index/find-own-record';
import { linkRecord } from '@/server/patient-index/link-record';
import { lockPersonInForce } from '@/server/patient-index/lock-person-in-force';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';
import { findVisiblePerson } from '@/server/visible-to';

export type CheckInInput = { idempotencyKey: string; personId: string; departmentId: string };
type CheckedIn = { visit: VisitView };
type Refusal = { reason: 'not-found' } | { reason: 'department-closed' } | { reason: 'already-checked-in'; visit: VisitView };

const checkedIn = z.object({ visit: storedVisit });

/** A visit with a queue number; a person of other hospitals gets their record here with it. */
export function checkInPerson(context: GuardContext, input: CheckInInput): Promise<Outcome<CheckedIn, Refusal | { reason: 'key-reused' }>> {
  const submitted = { action: 'checkInPerson' as const, idempotencyKey: input.idempotencyKey, input, answer: checkedIn };

  return answerOnce<CheckedIn, Refusal>(context, submitted, () => checkIn(context, input));
}

async function checkIn(context: GuardContext, { personId, departmentId, idempotencyKey }: CheckInInput): Promise<Outcome<CheckedIn, Refusal>> {
  const person = await findVisiblePerson(context, personId);
  if (!person) return refuse(context, { reason: 'not-found' });
  if (!(await isOpenDepartment(context, departmentId))) return refuse(context, { reason: 'department-closed' });

  // Two windows checking in one person wait for each other here, and for a merge that is under way.
  const inForceId = await lockPersonInForce(context.transaction, person.id);
  const standing = await findVisitOfToday(context, inForceId, departmentId);
  if (standing) return refuse(context, { reason: 'already-checked-in', visit: standing });

  const sourceRecordId = (await findOwnRecordId(context, inForceId)) ?? (await linkRecord(context, inForceId, idempotencyKey));
  return accepted({ visit: await addVisit(context, { departmentId, sourceRecordId, personId: inForceId }) });
}

async function findVisitOfToday({ transaction, today }: GuardContext, personId: string, departmentId: string): Promise<VisitView | null> {
  const visit = await transaction.visit.findFirst({
    where: {
      departmentId,
      visitDate: new Date(today),
      status: 'CHECKED_IN',
      sourceRecord: { memberships: { some: { personId, closedEventId: null } } },
    },
    select: visitSelection,
  });

  return visit && visitView(visit);
}

function refuse(context: GuardContext, refusal: Refusal): { ok: false } & Refusal {
  context.audit({ kind: 'action-refused', detail: { action: 'checkInPerson', reason: refusal.reason } });
  return refused(refusal);
}
