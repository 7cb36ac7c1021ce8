import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { listAuditedOrganisationIds, trailOfPerson } from '@/server/audit/audited-scope';
import type { GuardContext } from '@/server/perform';

/**
 * The person behind a public index number, so that the number itself stays out
 * of addresses. A person nobody here ever looked at is like one that does not exist.
 */
export async function findAuditedPerson(
  context: GuardContext,
  { indexNumber }: { indexNumber: string },
): Promise<Outcome<{ personId: string }, { reason: 'not-found' }>> {
  const { transaction } = context;
  const person = await transaction.person.findUnique({ where: { indexNumber }, select: { id: true } });
  const seen = person && (await hasTrail(context, person.id));

  if (!person || !seen) {
    context.audit({ kind: 'action-refused', detail: { action: 'findAuditedPerson', reason: 'not-found' } });
    return refused({ reason: 'not-found' });
  }
  context.audit({ kind: 'audit-read', subjectPersonId: person.id, detail: { about: 'person' } });
  return accepted({ personId: person.id });
}

async function hasTrail(context: GuardContext, personId: string): Promise<boolean> {
  const where = await trailOfPerson(context, personId, await listAuditedOrganisationIds(context));
  const first = await context.transaction.auditEvent.findFirst({ where, select: { id: true } });

  return first !== null;
}
