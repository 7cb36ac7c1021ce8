import 'server-only';

import type { PersonCard } from '@/domain/desk/desk-views';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { getPersonCard } from '@/server/desk/person-card';
import type { GuardContext } from '@/server/perform';
import { findVisiblePerson } from '@/server/visible-to';

export type IdentificationStart = { temporary: PersonCard; known: PersonCard | null };

/** Somebody unknown, and beside them the person they are thought to be, where one was just registered or found. */
export async function readIdentificationStart(
  context: GuardContext,
  { temporaryId, knownId }: { temporaryId: string; knownId: string | null },
): Promise<Outcome<IdentificationStart, { reason: 'not-found' }>> {
  const temporary = await findVisiblePerson(context, temporaryId);
  const known = knownId === null ? null : await findVisiblePerson(context, knownId);

  context.audit({ kind: 'person-read', subjectPersonId: temporary?.id ?? temporaryId, detail: { view: 'card' } });
  if (known) context.audit({ kind: 'person-read', subjectPersonId: known.id, detail: { view: 'card' } });
  // Identified meanwhile: their page says by whom.
  if (!temporary || temporary.retiredFromId !== null) return refused({ reason: 'not-found' });

  return accepted({ temporary: await getPersonCard(context, temporary.id), known: known && (await getPersonCard(context, known.id)) });
}
