import 'server-only';

import { randomUUID } from 'node:crypto';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import type { GuardContext } from '@/server/perform';

type Refusal = { reason: 'not-found' } | { reason: 'already-voided' } | { reason: 'in-use' };

/**
 * Undo of a registration made by mistake: the membership is closed, the claims
 * released, the record voided with a reason; nothing is deleted and the index
 * number still resolves. Refused once the person holds anything besides.
 */
export async function voidRegistration(context: GuardContext, { eventId, reason }: { eventId: string; reason: string }): Promise<Outcome<null, Refusal>> {
  const { transaction, staff } = context;
  const event = await transaction.identityEvent.findFirst({
    where: { id: BigInt(eventId), kind: 'REGISTER', organisationId: staff.organisation.id },
    select: { id: true, reversedBy: { select: { id: true } }, opened: { select: { sourceRecordId: true, personId: true } } },
  });
  const [made] = event?.opened ?? [];
  if (!event || !made) return refuse(context, 'not-found');
  if (event.reversedBy) return refuse(context, 'already-voided');

  await transaction.$executeRaw`SELECT FROM person WHERE id = ${made.personId}::uuid FOR UPDATE`;
  if (await isInUse(context, made)) return refuse(context, 'in-use');

  await reverse(context, event.id, made, reason);
  context.audit({ kind: 'registration-voided', subjectPersonId: made.personId, detail: { eventId, reason } });
  return accepted(null);
}

async function isInUse({ transaction }: GuardContext, { personId, sourceRecordId }: { personId: string; sourceRecordId: string }): Promise<boolean> {
  const members = await transaction.membership.findMany({ where: { personId, closedEventId: null }, select: { sourceRecordId: true } });
  const visits = await transaction.visit.count({ where: { sourceRecordId, status: 'CHECKED_IN' } });

  return visits > 0 || members.some((member) => member.sourceRecordId !== sourceRecordId) || members.length === 0;
}

async function reverse(context: GuardContext, reversesId: bigint, made: { personId: string; sourceRecordId: string }, reason: string): Promise<void> {
  const { transaction } = context;
  const live = { personId: made.personId, releasedEventId: null };
  const released = await transaction.identifierClaim.count({ where: live });
  const id = await recordIdentityEvent(context, {
    kind: 'VOID',
    idempotencyKey: randomUUID(),
    reason,
    reversesId,
    changes: { closed: [{ record: made.sourceRecordId, person: made.personId }], released: { [made.personId]: released } },
  });

  await transaction.membership.updateMany({ where: { ...made, closedEventId: null }, data: { closedEventId: id } });
  await transaction.identifierClaim.updateMany({ where: live, data: { releasedEventId: id } });
  // A child registered by mistake is nobody's, and nobody's twin.
  await transaction.recordRelation.updateMany({
    where: { revokedEventId: null, OR: [{ fromRecordId: made.sourceRecordId }, { toRecordId: made.sourceRecordId }] },
    data: { revokedEventId: id },
  });
  await transaction.sourceRecord.update({ where: { id: made.sourceRecordId }, data: { status: 'VOIDED' } });
}

function refuse(context: GuardContext, reason: Refusal['reason']): { ok: false } & Refusal {
  context.audit({ kind: 'action-refused', detail: { action: 'voidRegistration', reason } });
  return refused({ reason });
}
