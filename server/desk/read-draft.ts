import 'server-only';

import type { DraftView } from '@/domain/desk/desk-views';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { DraftContent } from '@/server/desk/draft-content';
import { findOwnDraft } from '@/server/desk/keep-draft';
import type { GuardContext } from '@/server/perform';

/** One's own half-typed registration; the identifiers it carries come masked. */
export async function readDraft(context: GuardContext, { draftId }: { draftId: string }): Promise<Outcome<DraftView, { reason: 'draft-gone' }>> {
  const draft = await findOwnDraft(context, draftId);

  context.audit({ kind: 'draft-read', detail: { found: draft !== null } });
  return draft ? accepted(draftView(draftId, draft.content, draft.updatedAt)) : refused({ reason: 'draft-gone' });
}

export function draftView(draftId: string, { fields, sources, identifiers, provisional }: DraftContent, updatedAt: Date): DraftView {
  return {
    draftId,
    fields,
    sources: Object.fromEntries(Object.entries(sources).filter(([, source]) => source !== undefined)),
    identifiers: identifiers.map(({ kind, masked, assurance, captureMethod }) => ({ kind, masked, assurance, captureMethod })),
    savedAt: updatedAt.toISOString(),
    provisional: provisional?.kind ?? null,
  };
}
