import 'server-only';

import type { AuditEvent, Purpose } from '@/domain/access/audit-event';
import type { Role } from '@/domain/access/permissions';
import type { Transaction } from '@/server/db';

/** Who acted, from where; nulls where nobody is signed in yet. */
export type AuditActor = {
  staffId: string | null;
  roles: readonly Role[];
  organisationId: string | null;
  deskId: string | null;
  sessionId: string | null;
  traceId: string;
};

export type AuditEntry = { event: AuditEvent; purpose: Purpose; outcome: 'done' | 'refused' };

/** Appends within the caller's transaction: no change without its entry, no answer before it is durable. */
export async function appendAuditEvents(
  transaction: Transaction,
  actor: AuditActor,
  entries: readonly AuditEntry[],
): Promise<void> {
  await transaction.auditEvent.createMany({
    data: entries.map(({ event, purpose, outcome }) => ({
      kind: event.kind,
      actorId: actor.staffId,
      roles: [...actor.roles],
      organisationId: actor.organisationId,
      deskId: actor.deskId,
      sessionId: actor.sessionId,
      subjectPersonId: 'subjectPersonId' in event ? event.subjectPersonId : null,
      purpose,
      outcome,
      detail: event.detail,
      traceId: actor.traceId,
    })),
  });
}
