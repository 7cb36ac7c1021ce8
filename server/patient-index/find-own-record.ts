import 'server-only';

import type { GuardContext } from '@/server/perform';

/** The record of this person at the signed-in hospital, the newest where there are several; null where it has none. */
export async function findOwnRecordId({ transaction, staff }: GuardContext, personId: string): Promise<string | null> {
  const record = await transaction.sourceRecord.findFirst({
    where: { organisationId: staff.organisation.id, status: 'ACTIVE', memberships: { some: { personId, closedEventId: null } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });

  return record?.id ?? null;
}
