import 'server-only';

import type { Outcome } from '@/domain/outcome';
import { accepted, refused } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { closeSession } from '@/server/session/close-session';

/** Ends somebody's session at one's own hospital; another hospital's looks like none. */
export async function endSession(
  { staff, transaction, now, audit }: GuardContext,
  { sessionId }: { sessionId: string },
): Promise<Outcome<null, { reason: 'no-such-session' }>> {
  const own = await transaction.staffSession.findFirst({
    where: { id: sessionId, organisationId: staff.organisation.id },
    select: { id: true },
  });

  if (!own || !(await closeSession(transaction, sessionId, 'ENDED_BY_ADMINISTRATOR', now))) {
    audit({ kind: 'action-refused', detail: { action: 'endSession', reason: 'no-such-session' } });
    return refused({ reason: 'no-such-session' });
  }

  audit({ kind: 'session-ended', detail: { sessionId } });
  return accepted(null);
}
