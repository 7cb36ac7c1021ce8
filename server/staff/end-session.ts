import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { closeSession } from '@/server/session/close-session';

export type EndSessionRefusal = { reason: 'not-found' } | { reason: 'own-session' };

/** Ends somebody's session: their next request is refused. One's own is left by signing out. */
export async function endSession(
  { staff, transaction, now, audit }: GuardContext,
  { sessionId }: { sessionId: string },
): Promise<Outcome<null, EndSessionRefusal>> {
  audit({ kind: 'session-ended', detail: { sessionId } });

  if (sessionId === staff.sessionId) return refused({ reason: 'own-session' });
  if (!(await closeSession(transaction, sessionId, 'ENDED_BY_ADMINISTRATOR', now))) return refused({ reason: 'not-found' });
  return accepted(null);
}
