import 'server-only';

import { identityDelta } from '@/domain/patient-index/identity-delta';
import type { IdentityDelta } from '@/domain/patient-index/identity-delta';
import type { IdentityEventKind } from '@/prisma/generated/enums';
import type { IndexWriter } from '@/server/patient-index/index-writer';

type NewIdentityEvent = {
  kind: IdentityEventKind;
  idempotencyKey: string;
  /** Exactly what the rest of the transaction does; the database compares it at commit. */
  changes: Partial<IdentityDelta>;
  reason?: string | null;
  reversesId?: bigint;
};

/** Writes the event that the memberships and claims changed in this transaction will name, stamped with who, where and when. */
export async function recordIdentityEvent({ transaction, staff, now }: IndexWriter, event: NewIdentityEvent): Promise<bigint> {
  const { id } = await transaction.identityEvent.create({
    data: {
      kind: event.kind,
      actorId: staff.staffId,
      organisationId: staff.organisation.id,
      deskId: staff.desk?.id ?? null,
      reason: event.reason ?? null,
      idempotencyKey: event.idempotencyKey,
      reversesId: event.reversesId ?? null,
      delta: identityDelta(event.changes),
      at: now,
    },
    select: { id: true },
  });

  return id;
}
