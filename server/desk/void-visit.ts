import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';

type Refusal = { reason: 'not-found' } | { reason: 'already-voided' };

/** Undo of a check-in: the visit stays, voided with who, when and why; its number is not given again. */
export async function voidVisit(context: GuardContext, { visitId, reason }: { visitId: string; reason: string }): Promise<Outcome<null, Refusal>> {
  const { transaction, staff, now } = context;
  const visit = await transaction.visit.findFirst({
    where: { id: visitId, organisationId: staff.organisation.id },
    select: { sourceRecord: { select: { memberships: { where: { closedEventId: null }, select: { personId: true } } } } },
  });
  const personId = visit?.sourceRecord.memberships[0]?.personId;
  if (!personId) return refuse(context, 'not-found');

  const { count } = await transaction.visit.updateMany({
    where: { id: visitId, status: 'CHECKED_IN' },
    data: { status: 'VOIDED', voidedById: staff.staffId, voidedAt: now, voidReason: reason },
  });
  if (count === 0) return refuse(context, 'already-voided');

  context.audit({ kind: 'visit-voided', subjectPersonId: personId, detail: { visitId, reason } });
  return accepted(null);
}

function refuse(context: GuardContext, reason: Refusal['reason']): { ok: false } & Refusal {
  context.audit({ kind: 'action-refused', detail: { action: 'voidVisit', reason } });
  return refused({ reason });
}
