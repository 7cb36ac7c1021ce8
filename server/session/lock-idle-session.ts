import 'server-only';

import { randomUUID } from 'node:crypto';

import { appendAuditEvents } from '@/server/audit';
import { inTransaction } from '@/server/db';
import type { SessionRow } from '@/server/session/find-session-row';

/**
 * Writes down that a desk was left alone. The server finds out at the next
 * request, which is also the first that could have shown anything.
 */
export async function lockIdleSession(row: SessionRow, now: Date): Promise<void> {
  await inTransaction(async (transaction) => {
    const { count } = await transaction.staffSession.updateMany({
      // Two requests may notice at once, or one more may have been answered in between.
      where: { id: row.sessionId, lockedAt: null, lastSeenAt: row.lastSeenAt },
      data: { lockedAt: now },
    });
    if (count === 0) return;

    const actor = {
      staffId: row.staffId,
      roles: row.roles,
      organisationId: row.organisationId,
      deskId: row.deskId,
      sessionId: row.sessionId,
      traceId: randomUUID(),
    };
    await appendAuditEvents(transaction, actor, [
      { event: { kind: 'session-locked', detail: { by: 'idle' } }, purpose: 'own-session', outcome: 'done' },
    ]);
  });
}
