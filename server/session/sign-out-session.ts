import 'server-only';

import type { Outcome } from '@/domain/outcome';
import { accepted } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { closeSession } from '@/server/session/close-session';

/** Ends one's own session; the cookie it leaves behind opens nothing any more. */
export async function signOutSession({ staff, transaction, now, audit }: GuardContext): Promise<Outcome<null, never>> {
  await closeSession(transaction, staff.sessionId, 'SIGNED_OUT', now);
  audit({ kind: 'signed-out', detail: {} });
  return accepted(null);
}
