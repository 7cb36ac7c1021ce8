import 'server-only';

import { planAttempt, planForgiveness, throttlePolicies } from '@/domain/access/throttle';
import type { ThrottleScope, ThrottleState } from '@/domain/access/throttle';
import type { Transaction } from '@/server/db';
import { digestText } from '@/server/sealing/digest';

/** What is counted: an account name, an address, or all attempts there are. */
export type ThrottleSubject = { scope: ThrottleScope; name: string };

type Row = ThrottleState & { subject: Uint8Array };
type Counted = { subject: Buffer<ArrayBuffer>; scope: ThrottleScope };

// Names that attackers made up would otherwise fill the table for ever.
const KEPT_MS = 24 * 60 * 60 * 1_000;

/**
 * Counts one attempt as failed against all its subjects, or refuses it against
 * none. The counters are in the database, so a restart forgets nothing, and
 * locked, so that a thousand attempts at once are counted one after another.
 * To be committed before any password is hashed.
 */
export async function countAttempt(
  transaction: Transaction,
  subjects: readonly ThrottleSubject[],
  now: Date,
): Promise<'counted' | 'throttled'> {
  const counted = subjects.map(toCounted);
  const rows = await lockRows(transaction, counted, now);
  const plans = counted.map(({ subject, scope }) => ({
    subject,
    plan: planAttempt(throttlePolicies[scope], findRow(rows, subject), now),
  }));

  if (plans.some(({ plan }) => !plan.ok)) return 'throttled';

  for (const { subject, plan } of plans) {
    if (plan.ok) await transaction.signInThrottle.update({ where: { subject }, data: plan.value });
  }
  return 'counted';
}

/** Takes back what `countAttempt` counted, after the password turned out right. */
export async function forgiveAttempt(transaction: Transaction, subjects: readonly ThrottleSubject[], now: Date): Promise<void> {
  const counted = subjects.map(toCounted);
  const rows = await lockRows(transaction, counted, now);

  for (const { subject, scope } of counted) {
    const row = findRow(rows, subject);
    if (row) await transaction.signInThrottle.update({ where: { subject }, data: planForgiveness(scope, row) });
  }
  await transaction.signInThrottle.deleteMany({ where: { lastFailureAt: { lt: new Date(now.getTime() - KEPT_MS) } } });
}

function toCounted({ scope, name }: ThrottleSubject): Counted {
  return { scope, subject: digestText('sign-in-throttle', `${scope}:${name}`) };
}

async function lockRows(transaction: Transaction, counted: readonly Counted[], now: Date): Promise<Row[]> {
  const subjects = counted.map(({ subject }) => subject);

  await transaction.signInThrottle.createMany({
    data: subjects.map((subject) => ({ subject, lastFailureAt: now })),
    skipDuplicates: true,
  });
  // Always in the same order, so that two attempts never wait for each other.
  return transaction.$queryRaw<Row[]>`
    SELECT subject, failures, last_failure_at AS "lastFailureAt", blocked_until AS "blockedUntil"
    FROM sign_in_throttle WHERE subject = ANY (${subjects}) ORDER BY subject FOR UPDATE`;
}

function findRow(rows: readonly Row[], subject: Buffer): Row | null {
  return rows.find((row) => subject.equals(row.subject)) ?? null;
}
