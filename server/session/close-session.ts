import 'server-only';

import type { SessionEnd } from '@/prisma/generated/enums';
import type { Transaction } from '@/server/db';

/** Ends a session that is still open, for good. False when it had ended before. */
export async function closeSession(
  transaction: Pick<Transaction, 'staffSession'>,
  sessionId: string,
  endReason: SessionEnd,
  now: Date,
): Promise<boolean> {
  const { count } = await transaction.staffSession.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: now, endReason },
  });

  return count === 1;
}
