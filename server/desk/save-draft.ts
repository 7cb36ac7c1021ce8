import 'server-only';

import type { RegistrationFields } from '@/domain/desk/desk-views';
import { accepted, refused } from '@/domain/outcome';
import type { Accepted, Outcome } from '@/domain/outcome';
import { sealDraft } from '@/server/desk/draft-content';
import type { FieldSources } from '@/server/desk/draft-content';
import { findOwnDraft, keepDraft } from '@/server/desk/keep-draft';
import type { GuardContext } from '@/server/perform';

export type DraftInput = { draftId: string | null; fields: RegistrationFields; sources: FieldSources };

/** Autosave of the registration form; the identifiers it started from, and whom it is for, stay as they were. */
export async function saveDraft(
  context: GuardContext,
  { draftId, fields, sources }: DraftInput,
): Promise<Outcome<{ draftId: string; savedAt: string }, { reason: 'draft-gone' }>> {
  context.audit({ kind: 'draft-saved', detail: {} });
  const savedAt = context.now.toISOString();
  if (draftId === null) return accepted({ draftId: await keepDraft(context, { fields, sources, identifiers: [] }), savedAt });

  const draft = await findOwnDraft(context, draftId);
  if (!draft) return refused({ reason: 'draft-gone' });

  await context.transaction.registrationDraft.update({
    where: { id: draftId },
    data: { sealed: sealDraft(draftId, { fields, sources, identifiers: draft.content.identifiers, provisional: draft.content.provisional }) },
  });
  return accepted({ draftId, savedAt });
}

export async function discardDraft(context: GuardContext, { draftId }: { draftId: string }): Promise<Accepted<null>> {
  await context.transaction.registrationDraft.deleteMany({ where: { id: draftId, staffId: context.staff.staffId } });
  context.audit({ kind: 'draft-discarded', detail: {} });
  return accepted(null);
}
