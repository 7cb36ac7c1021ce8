import 'server-only';

import type { DraftView } from '@/domain/desk/desk-views';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { unsealDraft } from '@/server/desk/draft-content';
import { draftView } from '@/server/desk/read-draft';
import type { GuardContext } from '@/server/perform';

const MOST_SHOWN = 8;
// Every unknown card leaves a draft; most of them nobody ever typed into.
const MOST_READ = 64;

/** Unfinished registrations of the signed-in staff, the latest first. */
export async function listOwnDrafts(context: GuardContext): Promise<Accepted<DraftView[]>> {
  const rows = await context.transaction.registrationDraft.findMany({
    where: { staffId: context.staff.staffId },
    orderBy: { updatedAt: 'desc' },
    take: MOST_READ,
    select: { id: true, sealed: true, updatedAt: true },
  });

  context.audit({ kind: 'draft-read', detail: { found: rows.length > 0 } });
  const drafts = rows.map(({ id, sealed, updatedAt }) => draftView(id, unsealDraft(id, sealed), updatedAt));
  return accepted(drafts.filter(isBegun).slice(0, MOST_SHOWN));
}

/** A card that was only scanned is nobody's unfinished work; a hand has to have added something. */
function isBegun({ sources }: DraftView): boolean {
  return Object.values(sources).includes('TYPED');
}
