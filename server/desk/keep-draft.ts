import 'server-only';

import { randomUUID } from 'node:crypto';

import type { DraftContent } from '@/server/desk/draft-content';
import { sealDraft, unsealDraft } from '@/server/desk/draft-content';
import type { GuardContext } from '@/server/perform';

const KEPT_HOURS = 24;

/** Most people have a name of their own. */
type NewDraft = Omit<DraftContent, 'provisional'> & Partial<Pick<DraftContent, 'provisional'>>;

/** Stores new half-typed work of the signed-in staff; what nobody came back to for a day goes. */
export async function keepDraft({ transaction, staff, now }: GuardContext, content: NewDraft): Promise<string> {
  const draftId = randomUUID();
  const oldest = new Date(now.getTime() - KEPT_HOURS * 60 * 60 * 1000);

  await transaction.registrationDraft.deleteMany({ where: { staffId: staff.staffId, updatedAt: { lt: oldest } } });

  await transaction.registrationDraft.create({ data: { id: draftId, staffId: staff.staffId, sealed: sealDraft(draftId, { provisional: null, ...content }) } });
  return draftId;
}

/** Somebody else's draft answers like one that does not exist. */
export async function findOwnDraft(
  { transaction, staff }: GuardContext,
  draftId: string,
): Promise<{ content: DraftContent; updatedAt: Date } | null> {
  const row = await transaction.registrationDraft.findFirst({
    where: { id: draftId, staffId: staff.staffId },
    select: { sealed: true, updatedAt: true },
  });

  return row && { content: unsealDraft(draftId, row.sealed), updatedAt: row.updatedAt };
}
