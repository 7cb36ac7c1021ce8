import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { parseAuditCursor } from '@/server/audit/audit-cursor';
import { readAuditPage } from '@/server/audit/read-audit-page';
import type { AuditPage } from '@/server/audit/read-audit-page';
import type { GuardContext } from '@/server/perform';
import { findVisiblePerson } from '@/server/visible-to';

const PAGE_SIZE = 50;

export type PersonLooks = AuditPage & { personId: string; indexNumber: string };

/** Everybody who ever looked at a person, for whoever may see that person: what a patient may ask the desk for (PIPL art. 45). */
export async function listPersonLooks(
  context: GuardContext,
  { personId, after }: { personId: string; after: string | null },
): Promise<Outcome<PersonLooks, { reason: 'not-found' }>> {
  const { transaction } = context;
  const visible = await findVisiblePerson(context, personId);

  context.audit({ kind: 'audit-read', subjectPersonId: visible?.id ?? personId, detail: { about: 'person' } });
  if (!visible) return refused({ reason: 'not-found' });

  const retired = await transaction.person.findMany({ where: { mergedIntoId: visible.id }, select: { id: true } });
  const page = await readAuditPage(transaction, {
    where: { subjectPersonId: { in: [visible.id, ...retired.map(({ id }) => id)] } },
    after: after ? parseAuditCursor(after) : null,
    size: PAGE_SIZE,
  });
  return accepted({ ...page, personId: visible.id, indexNumber: visible.indexNumber });
}
