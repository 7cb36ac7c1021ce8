import 'server-only';

import type { Outcome } from '@/domain/outcome';
import { accepted, refused } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';

type Chosen = { id: string; name: string; nameEnglish: string };

/** Sits down at a window: every write of the session is stamped with it. Only open windows of one's own hospital. */
export async function chooseDesk(
  { staff, transaction, audit }: GuardContext,
  { deskId }: { deskId: string },
): Promise<Outcome<Chosen, { reason: 'no-such-desk' }>> {
  const desk = await transaction.desk.findFirst({
    where: { id: deskId, organisationId: staff.organisation.id, open: true },
    select: { id: true, name: true, nameEnglish: true },
  });

  if (!desk) {
    audit({ kind: 'action-refused', detail: { action: 'chooseDesk', reason: 'no-such-desk' } });
    return refused({ reason: 'no-such-desk' });
  }

  await transaction.staffSession.update({ where: { id: staff.sessionId }, data: { deskId }, select: { id: true } });
  audit({ kind: 'desk-chosen', detail: { deskId } });
  return accepted(desk);
}
