import 'server-only';

import { randomUUID } from 'node:crypto';

import type { AuditEvent } from '@/domain/access/audit-event';
import type { Role } from '@/domain/access/permissions';
import type { Outcome } from '@/domain/outcome';
import { accepted, refused } from '@/domain/outcome';
import { appendAuditEvents } from '@/server/audit';
import type { AuditActor } from '@/server/audit';
import { database, inTransaction } from '@/server/db';
import type { Transaction } from '@/server/db';
import { openSession } from '@/server/session/open-session';
import { sessionTokenDigest } from '@/server/session/session-token';
import { countAttempt, forgiveAttempt } from '@/server/sign-in/throttle';
import type { ThrottleSubject } from '@/server/sign-in/throttle';
import { verifyPassword } from '@/server/sign-in/verify-password';

export type SignInAttempt = {
  userName: string;
  password: string;
  /** Where the attempt comes from, as far as can be known. */
  address: string;
  /** The session this browser had so far: a new one takes its place. */
  replacedToken: string | null;
};

type Account = { id: string; organisationId: string; passwordHash: string; disabledAt: Date | null; roles: { role: Role }[] };
type RefusalReason = Extract<AuditEvent, { kind: 'sign-in-refused' }>['detail']['reason'];

/**
 * Opens a session for the right password. Unknown name, wrong password, blocked
 * and disabled all answer alike; only the audit trail knows which it was.
 */
export async function signIn(
  { userName, password, address, replacedToken }: SignInAttempt,
  now = new Date(),
): Promise<Outcome<{ token: string }, { reason: 'refused' }>> {
  const name = normaliseUserName(userName);
  const subjects: ThrottleSubject[] = [
    { scope: 'account', name },
    { scope: 'address', name: address },
    { scope: 'everybody', name: '' },
  ];
  const account = await findAccount(name);

  // Committed before the hash: neither many attempts at once nor a restart get round it.
  const counted = await inTransaction((transaction) => countAttempt(transaction, subjects, now));
  if (counted === 'throttled') return refuse(account, 'throttled');

  const isRight = await verifyPassword(password, account?.passwordHash ?? null);
  if (!account || !isRight) return refuse(account, 'wrong-credentials');
  if (account.disabledAt) return refuse(account, 'disabled');

  return inTransaction(async (transaction) => {
    await forgiveAttempt(transaction, subjects, now);
    return accepted({ token: await open(transaction, account, replacedToken, now) });
  });
}

/** Names are compared as staff type them: in any case, in either width. */
function normaliseUserName(userName: string): string {
  return userName.normalize('NFKC').trim().toLowerCase();
}

function findAccount(userName: string): Promise<Account | null> {
  return database().staff.findUnique({
    where: { userName },
    select: { id: true, organisationId: true, passwordHash: true, disabledAt: true, roles: { select: { role: true } } },
  });
}

async function open(transaction: Transaction, account: Account, replacedToken: string | null, now: Date): Promise<string> {
  if (replacedToken) {
    await transaction.staffSession.updateMany({
      where: { tokenDigest: sessionTokenDigest(replacedToken), endedAt: null },
      data: { endedAt: now, endReason: 'REPLACED' },
    });
  }

  const { id: staffId, organisationId } = account;
  const { sessionId, token } = await openSession(transaction, { staffId, organisationId }, now);

  await appendAuditEvents(transaction, { ...actorFor(account), sessionId }, [
    { event: { kind: 'signed-in', detail: {} }, purpose: 'own-session', outcome: 'done' },
  ]);
  return token;
}

async function refuse(account: Account | null, reason: RefusalReason): Promise<Outcome<never, { reason: 'refused' }>> {
  await inTransaction((transaction) =>
    appendAuditEvents(transaction, actorFor(account), [
      { event: { kind: 'sign-in-refused', detail: { reason } }, purpose: 'own-session', outcome: 'refused' },
    ]),
  );
  return refused({ reason: 'refused' });
}

function actorFor(account: Account | null): AuditActor {
  return {
    staffId: account?.id ?? null,
    roles: account?.roles.map(({ role }) => role) ?? [],
    organisationId: account?.organisationId ?? null,
    deskId: null,
    sessionId: null,
    traceId: randomUUID(),
  };
}
