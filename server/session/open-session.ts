import 'server-only';

import { randomUUID } from 'node:crypto';

import { sessionLimits } from '@/domain/access/session-state';
import type { Transaction } from '@/server/db';
import { drawSessionToken, sessionTokenDigest } from '@/server/session/session-token';

type Opening = { staffId: string; organisationId: string; deskId?: string };

/** Opens a session for somebody whose password has just been proven; the token is in no table and no log. */
export async function openSession(
  transaction: Pick<Transaction, 'staffSession'>,
  { staffId, organisationId, deskId }: Opening,
  now: Date,
): Promise<{ sessionId: string; token: string }> {
  const sessionId = randomUUID();
  const token = drawSessionToken();

  await transaction.staffSession.create({
    data: {
      id: sessionId,
      tokenDigest: sessionTokenDigest(token),
      staffId,
      organisationId,
      deskId: deskId ?? null,
      startedAt: now,
      lastSeenAt: now,
      provenAt: now,
      expiresAt: new Date(now.getTime() + sessionLimits.lifeMs),
    },
  });
  return { sessionId, token };
}
