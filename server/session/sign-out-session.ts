import 'server-only';

import type { Accepted } from '@/domain/outcome';
import { accepted } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { closeSession } from '@/server/session/close-session';

/** Ends one's own session; the cookie it leaves behind opens nothing any more. */
export async function signOutSession({ staff, transaction, now, audit }: GuardContext): Promise<Accepted<null>> {
  await closeSession(transaction, staff.sessionId, 'SIGNED_OUT', now);
  audit({ kind: 'signed-out', detail: {} });
  return accepted(null);
}
