import 'server-only';

import type { DraftView } from '@/domain/desk/desk-views';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { unsealDraft } from '@/server/desk/draft-content';
import { draftView } from '@/server/desk/read-draft';
import type { GuardContext } from '@/server/perform';

const MOST = 8;

/** Unfinished registrations of the signed-in staff, the latest first. */
export async function listOwnDrafts(context: GuardContext): Promise<Accepted<DraftView[]>> {
  const rows = await context.transaction.registrationDraft.findMany({
    where: { staffId: context.staff.staffId },
    orderBy: { updatedAt: 'desc' },
    take: MOST,
    select: { id: true, sealed: true, updatedAt: true },
  });

  context.audit({ kind: 'draft-read', detail: { found: rows.length > 0 } });
  return accepted(rows.map(({ id, sealed, updatedAt }) => draftView(id, unsealDraft(id, sealed), updatedAt)));
}
