import 'server-only';

import { randomUUID } from 'node:crypto';

import type { AuditEvent, Purpose } from '@/domain/access/audit-event';
import { shanghaiDate } from '@/domain/calendar';
import type { Outcome } from '@/domain/outcome';
import { appendAuditEvents } from '@/server/audit';
import type { AuditActor, AuditEntry } from '@/server/audit';
import { inTransaction } from '@/server/db';
import type { Transaction } from '@/server/db';
import type { SignedInStaff } from '@/server/session';

/** What every verb of `server/` is given: who, in which transaction, when, and where to say what was done. */
export type GuardContext = {
  staff: SignedInStaff;
  transaction: Transaction;
  now: Date;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
  /** From 0 up to, but not, 1: for drawing samples, never for secrets. */
  random(): number;
  audit(event: AuditEvent): void;
};

export type Verb<Input, Value, Refusal extends { reason: string }> = (
  context: GuardContext,
  input: Input,
) => Promise<Outcome<Value, Refusal>>;

export function actorOf(staff: SignedInStaff, traceId: string): AuditActor {
  return {
    staffId: staff.staffId,
    roles: staff.roles,
    organisationId: staff.organisation.id,
    deskId: staff.desk?.id ?? null,
    sessionId: staff.sessionId,
    traceId,
  };
}

/**
 * Runs a verb and writes what it did in the same transaction. A verb that says
 * nothing to the audit trail is a mistake in the code and is rolled back.
 */
export function perform<Input, Value, Refusal extends { reason: string }>(
  { staff, purpose, traceId = randomUUID() }: { staff: SignedInStaff; purpose: Purpose; traceId?: string },
  verb: Verb<Input, Value, Refusal>,
  input: Input,
): Promise<Outcome<Value, Refusal>> {
  return inTransaction(async (transaction) => {
    const events: AuditEvent[] = [];
    const now = new Date();
    const outcome = await verb(
      { staff, transaction, now, today: shanghaiDate(now), random: Math.random, audit: (event) => void events.push(event) },
      input,
    );

    if (events.length === 0) throw new Error('a verb left no trace in the audit');

    const entries = events.map((event): AuditEntry => ({ event, purpose, outcome: outcome.ok ? 'done' : 'refused' }));
    await appendAuditEvents(transaction, actorOf(staff, traceId), entries);
    return outcome;
  });
}
