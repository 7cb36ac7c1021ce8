import 'server-only';

import type { RevealableField } from '@/domain/access/audit-event';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { readGolden } from '@/server/patient-index/read-golden';
import type { GuardContext } from '@/server/perform';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';
import { findVisiblePerson } from '@/server/visible-to';

export type RevealInput = { personId: string; field: RevealableField; rowId: string };

const HIDE_AFTER_SECONDS = 30;

/** One masked value in clear, for half a minute, with its own entry in the audit trail. `rowId` names the identifier; for the other fields it is the person. */
export async function revealField(
  context: GuardContext,
  { personId, field, rowId }: RevealInput,
): Promise<Outcome<{ value: string; hideAfterSeconds: number }, { reason: 'not-found' }>> {
  const person = await findVisiblePerson(context, personId);
  const value = person && (field === 'identifier' ? await readIdentifier(context, person.id, rowId) : await readField(context, person.id, field));

  if (!person || !value) {
    context.audit({ kind: 'action-refused', detail: { action: 'revealField', reason: 'not-found' } });
    return refused({ reason: 'not-found' });
  }
  context.audit({ kind: 'field-revealed', subjectPersonId: person.id, detail: { field, rowId } });
  return accepted({ value, hideAfterSeconds: HIDE_AFTER_SECONDS });
}

async function readIdentifier({ transaction }: GuardContext, personId: string, identifierId: string): Promise<string | null> {
  const row = await transaction.identifier.findFirst({
    where: { id: identifierId, sourceRecord: { memberships: { some: { personId, closedEventId: null } } } },
    select: { sealed: true },
  });

  return row && unseal(sealedColumns.identifier(identifierId), row.sealed);
}

async function readField({ transaction }: GuardContext, personId: string, field: 'phone' | 'address' | 'name'): Promise<string | null> {
  return (await readGolden(transaction, personId))?.demographics[field] ?? null;
}
