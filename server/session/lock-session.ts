import 'server-only';

import type { Accepted } from '@/domain/outcome';
import { accepted } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';

/** Leaves the desk for a moment: until the password is proven again, nothing is answered. */
export async function lockSession({ staff, transaction, now, audit }: GuardContext): Promise<Accepted<null>> {
  await transaction.staffSession.updateMany({ where: { id: staff.sessionId, lockedAt: null }, data: { lockedAt: now } });
  audit({ kind: 'session-locked', detail: { by: 'staff' } });
  return accepted(null);
}
