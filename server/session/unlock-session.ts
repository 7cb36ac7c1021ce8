import 'server-only';

import type { AuditEvent } from '@/domain/access/audit-event';
import type { Outcome } from '@/domain/outcome';
import { accepted, refused } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { countAttempt, forgiveAttempt } from '@/server/sign-in/throttle';
import type { ThrottleSubject } from '@/server/sign-in/throttle';
import { verifyPassword } from '@/server/sign-in/verify-password';

type RefusalReason = Extract<AuditEvent, { kind: 'unlock-refused' }>['detail']['reason'];

/**
 * Opens a locked session for the password of whoever locked it. Counted with
 * the account's sign-ins, so that a lock is no second place to guess at; the
 * counter stays locked until the answer is known, which makes guesses queue.
 */
export async function unlockSession(
  { staff, transaction, now, audit }: GuardContext,
  { password }: { password: string },
): Promise<Outcome<null, { reason: 'refused' }>> {
  const refuse = (reason: RefusalReason) => {
    audit({ kind: 'unlock-refused', detail: { reason } });
    return refused({ reason: 'refused' });
  };
  const subjects: ThrottleSubject[] = [{ scope: 'account', name: staff.userName }];

  if ((await countAttempt(transaction, subjects, now)) === 'throttled') return refuse('throttled');

  const { passwordHash } = await transaction.staff.findUniqueOrThrow({
    where: { id: staff.staffId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(password, passwordHash))) return refuse('wrong-credentials');

  await forgiveAttempt(transaction, subjects, now);
  await transaction.staffSession.update({
    where: { id: staff.sessionId },
    data: { lockedAt: null, lastSeenAt: now, provenAt: now },
    select: { id: true },
  });
  audit({ kind: 'session-unlocked', detail: {} });
  return accepted(null);
}
