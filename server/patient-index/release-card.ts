import 'server-only';

import { randomUUID } from 'node:crypto';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { maySetCardStraight } from '@/domain/patient-index/may-set-card-straight';
import { findBindings } from '@/server/patient-index/find-bindings';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import type { GuardContext } from '@/server/perform';
import { findVisiblePerson } from '@/server/visible-to';

export type ReleaseCardInput = { personId: string; identifierId: string; reason: string };
type Refusal = { reason: 'not-found' } | { reason: 'not-bound' } | { reason: 'bound-elsewhere' };

/**
 * Takes a wrongly bound card from a person, with the reason: it no longer leads
 * to them, and stays on the record that wrote it down. Restored by its event.
 */
export async function releaseCard(context: GuardContext, { personId, identifierId, reason }: ReleaseCardInput): Promise<Outcome<{ eventId: string }, Refusal>> {
  const { transaction, staff } = context;
  const person = await findVisiblePerson(context, personId);
  const identifier = person && (await findIdentifier(context, person.id, identifierId));
  if (!person || !identifier) return refuse(context, 'not-found');

  await transaction.$executeRaw`SELECT FROM person WHERE id = ${person.id}::uuid FOR UPDATE`;
  const claim = await transaction.identifierClaim.findFirst({
    where: { ...identifier, personId: person.id, releasedEventId: null },
    select: { id: true },
  });
  if (!claim) return refuse(context, 'not-bound');
  const binding = (await findBindings(transaction, [claim.id])).get(claim.id);
  if (!maySetCardStraight(staff.roles, { madeHere: binding?.organisationId === staff.organisation.id })) return refuse(context, 'bound-elsewhere');

  const eventId = await recordIdentityEvent(context, {
    kind: 'RELEASE',
    idempotencyKey: randomUUID(),
    reason,
    changes: { released: { [person.id]: 1 } },
  });
  await transaction.identifierClaim.update({ where: { id: claim.id }, data: { releasedEventId: eventId } });
  context.audit({ kind: 'card-released', subjectPersonId: person.id, detail: { eventId: eventId.toString(), reason } });
  return accepted({ eventId: eventId.toString() });
}

async function findIdentifier({ transaction }: GuardContext, personId: string, identifierId: string) {
  return transaction.identifier.findFirst({
    where: { id: identifierId, sourceRecord: { memberships: { some: { personId, closedEventId: null } } } },
    select: { system: true, digest: true },
  });
}

function refuse(context: GuardContext, reason: Refusal['reason']): { ok: false } & Refusal {
  context.audit({ kind: 'action-refused', detail: { action: 'releaseCard', reason } });
  return refused({ reason });
}
