import 'server-only';

import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import type { GuardContext } from '@/server/perform';
import { digestIdentifier, identifierDigests } from '@/server/sealing/digest';

type NewClaims = {
  claimed: readonly { system: string; value: string }[];
  idempotencyKey: string;
  reason: string | null;
  /** The release that this takes back. */
  reversesId: bigint | null;
};

/** Binds numbers that nobody holds to a person, as one event. The caller holds their locks. */
export async function claimCards(context: GuardContext, personId: string, { claimed, ...event }: NewClaims): Promise<bigint> {
  const eventId = await recordIdentityEvent(context, {
    kind: 'CLAIM',
    idempotencyKey: event.idempotencyKey,
    reason: event.reason,
    ...(event.reversesId !== null && { reversesId: event.reversesId }),
    changes: { claimed: { [personId]: claimed.length } },
  });

  for (const { system, value } of claimed) {
    const homePersonId = await findHome(context, personId, { system, value });
    await context.transaction.identifierClaim.create({ data: { system, digest: digestIdentifier(system, value), personId, homePersonId, eventId } });
  }
  return eventId;
}

/**
 * The person whose record says the number, where a merge carried that record
 * here: undoing the merge takes the card along with it. Null where the number
 * is at home with the person themselves, or two sides of them say it.
 */
async function findHome({ transaction }: GuardContext, personId: string, { system, value }: { system: string; value: string }): Promise<string | null> {
  const homes = await transaction.membership.findMany({
    where: { personId, closedEventId: null, sourceRecord: { identifiers: { some: { system, digest: { in: identifierDigests(system, value) } } } } },
    select: { homePersonId: true },
    distinct: ['homePersonId'],
  });
  const [only] = homes;

  return only && homes.length === 1 ? only.homePersonId : null;
}
