import 'server-only';

import type { GuardContext } from '@/server/perform';

const REACH_HOURS = 12;

/**
 * A card in hand or a chosen candidate opens a person to the hospital for the
 * rest of the shift.
 * @param claimId the claim of the card, so that a check-in can say what the person was known by
 */
export async function grantReach({ transaction, staff, now }: GuardContext, personId: string, claimId: bigint | null = null): Promise<void> {
  const organisationId = staff.organisation.id;
  const granted = {
    grantedById: staff.staffId,
    grantedAt: now,
    expiresAt: new Date(now.getTime() + REACH_HOURS * 60 * 60 * 1000),
    claimId,
  };

  await transaction.personReach.upsert({
    where: { organisationId_personId: { organisationId, personId } },
    create: { organisationId, personId, ...granted },
    update: granted,
  });
}
