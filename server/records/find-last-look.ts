import 'server-only';

import type { GuardContext } from '@/server/perform';

/**
 * When this member of staff last opened this person's history, on an earlier
 * day: opening a page twice in one visit must not hide what is new in it.
 */
export async function findLastLook({ transaction, staff, today }: GuardContext, personId: string): Promise<string | null> {
  const look = await transaction.auditEvent.findFirst({
    where: { kind: 'shared-history-read', subjectPersonId: personId, actorId: staff.staffId, at: { lt: new Date(`${today}T00:00:00+08:00`) } },
    orderBy: { at: 'desc' },
    select: { at: true },
  });

  return look?.at.toISOString() ?? null;
}
