import 'server-only';

import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import type { GuardContext } from '@/server/perform';
import { digestIdentifier } from '@/server/sealing/digest';

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

  await context.transaction.identifierClaim.createMany({
    data: claimed.map(({ system, value }) => ({ system, digest: digestIdentifier(system, value), personId, eventId })),
  });
  return eventId;
}
