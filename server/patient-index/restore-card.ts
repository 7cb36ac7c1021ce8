import 'server-only';

import { randomUUID } from 'node:crypto';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { CardConflict } from '@/domain/patient-index/card-views';
import { maySetCardStraight } from '@/domain/patient-index/may-set-card-straight';
import { openCase } from '@/server/cases/open-case';
import { claimCards } from '@/server/patient-index/claim-cards';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import { lockIdentity } from '@/server/patient-index/lock-identity';
import { cardConflict } from '@/server/patient-index/propose-card';
import type { GuardContext } from '@/server/perform';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';
import { findVisiblePerson } from '@/server/visible-to';

export type RestoreCardInput = { personId: string; eventId: string; reason: string };
type Refusal =
  | { reason: 'not-found' }
  | { reason: 'already-restored' }
  | { reason: 'bound-elsewhere' }
  | { reason: 'held-by-other'; conflict: CardConflict };

/** Takes the release of a card back: it leads to the person again, unless somebody else holds it by now. */
export async function restoreCard(context: GuardContext, input: RestoreCardInput): Promise<Outcome<{ eventId: string }, Refusal>> {
  const { transaction, staff } = context;
  const person = await findVisiblePerson(context, input.personId);
  const release = person && (await findRelease(context, input.eventId, person.id));
  if (!person || !release) return refuse(context, { reason: 'not-found' });
  if (!maySetCardStraight(staff.roles, { madeHere: release.organisationId === staff.organisation.id })) return refuse(context, { reason: 'bound-elsewhere' });

  await lockIdentity(transaction, release.cards, []);
  await transaction.$executeRaw`SELECT FROM person WHERE id = ${person.id}::uuid FOR UPDATE`;
  const holders = [...new Set((await findClaimHolders(transaction, release.cards)).map(({ personId }) => personId))];
  if (release.reversedBy || holders.includes(person.id)) return refuse(context, { reason: 'already-restored' });
  if (holders.length > 0) {
    for (const subjectPersonId of [person.id, ...holders]) context.audit({ kind: 'card-contested', subjectPersonId, detail: {} });
    await openCase(context, { origin: 'CONFLICT', personIds: [person.id, ...holders], note: input.reason });
    return refused({ reason: 'held-by-other', conflict: await cardConflict(context, person.id, holders) });
  }

  const eventId = await claimCards(context, person.id, { claimed: release.cards, idempotencyKey: randomUUID(), reason: input.reason, reversesId: release.id });
  context.audit({ kind: 'card-restored', subjectPersonId: person.id, detail: { eventId: eventId.toString(), reason: input.reason } });
  return accepted({ eventId: eventId.toString() });
}

/** A release of this person, or of one merged into them, with the numbers it took, as a record of theirs still says them. */
async function findRelease({ transaction }: GuardContext, eventId: string, personId: string) {
  const event = await transaction.identityEvent.findFirst({
    where: {
      id: BigInt(eventId),
      kind: 'RELEASE',
      released: { some: { person: { OR: [{ id: personId }, { mergedIntoId: personId }] } } },
    },
    select: { id: true, organisationId: true, reversedBy: { select: { id: true } }, released: { select: { system: true, digest: true } } },
  });
  if (!event) return null;

  const cards: { system: string; value: string }[] = [];
  for (const { system, digest } of event.released) {
    const row = await transaction.identifier.findFirst({
      where: { system, digest, sourceRecord: { memberships: { some: { personId, closedEventId: null } } } },
      select: { id: true, sealed: true },
    });
    if (row) cards.push({ system, value: unseal(sealedColumns.identifier(row.id), row.sealed) });
  }
  return cards.length === event.released.length ? { ...event, cards } : null;
}

function refuse(context: GuardContext, refusal: Exclude<Refusal, { reason: 'held-by-other' }>): { ok: false } & Refusal {
  context.audit({ kind: 'action-refused', detail: { action: 'restoreCard', reason: refusal.reason } });
  return refused(refusal);
}
