import 'server-only';

import type { PersonCard } from '@/domain/desk/desk-views';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { findHandledPersonId } from '@/server/desk/candidate-handle';
import { getPersonCard } from '@/server/desk/person-card';
import { grantReach } from '@/server/patient-index/grant-reach';
import type { GuardContext } from '@/server/perform';

/** Opens one of the candidates a search gave this session. */
export async function openCandidate(
  context: GuardContext,
  { handle }: { handle: string },
): Promise<Outcome<PersonCard, { reason: 'handle-expired' }>> {
  const personId = findHandledPersonId(context, handle);
  const named = personId === null ? null : await context.transaction.person.findUnique({ where: { id: personId }, select: { id: true, mergedIntoId: true } });

  if (!named) {
    context.audit({ kind: 'action-refused', detail: { action: 'openCandidate', reason: 'handle-expired' } });
    return refused({ reason: 'handle-expired' });
  }

  const activeId = named.mergedIntoId ?? named.id;
  await grantReach(context, activeId);
  context.audit({ kind: 'candidate-opened', subjectPersonId: activeId, detail: {} });
  return accepted(await getPersonCard(context, activeId));
}
