import 'server-only';

import * as z from 'zod';

import { refused } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { findVisiblePerson } from '@/server/visible-to';

export type SealInput = { idempotencyKey: string; personId: string; recordId: string; reason: string };

export type SealChanged = { recordId: string };
export const sealChanged = z.object({ recordId: z.string() });

/**
 * Whether the record is the signed-in hospital's own, in use, and of this
 * person within reach. Another hospital's record, somebody else's and one that
 * does not exist are all the same.
 */
export async function isSealable(context: GuardContext, { personId, recordId }: Pick<SealInput, 'personId' | 'recordId'>): Promise<boolean> {
  const { transaction, staff } = context;
  const person = await findVisiblePerson(context, personId);
  if (!person) return false;

  const own = await transaction.sourceRecord.count({
    where: { id: recordId, organisationId: staff.organisation.id, status: 'ACTIVE', memberships: { some: { personId: person.id, closedEventId: null } } },
  });
  return own > 0;
}

/** Audit lines of seals name no person: whoever may see who looked at them would read of the seal there. */
export function refuseSeal<const Reason extends string>(context: GuardContext, change: 'seal' | 'lift', reason: Reason): { ok: false; reason: Reason } {
  context.audit({ kind: 'seal-refused', detail: { change, reason } });
  return refused({ reason });
}
