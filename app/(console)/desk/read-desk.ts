import 'server-only';

import { departmentChoices } from '@/app/(console)/desk/department-choices';
import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import { may } from '@/domain/access/may';
import type { IdentifierKind } from '@/domain/identifiers/identifier';
import { maskName } from '@/domain/identifiers/mask';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { listOwnDrafts } from '@/server/desk/list-own-drafts';
import type { GuardContext } from '@/server/perform';

/** A registration that was begun and left, masked: it stands on a screen that others can see. */
export type UnfinishedDraft = {
  draftId: string;
  nameMasked: string;
  /** The card it started from; null when it was begun by hand. */
  kind: IdentifierKind | null;
  /** ISO 8601. */
  savedAt: string;
};

export type DeskPageData = {
  departments: DeskDepartment[];
  drafts: UnfinishedDraft[];
  mayRegister: boolean;
  mayCheckIn: boolean;
};

/** What the desk starts with. Index administrators identify here, and neither register nor check in. */
export async function readDesk(context: GuardContext): Promise<Accepted<DeskPageData>> {
  const drafts = await listOwnDrafts(context);
  const { roles } = context.staff;

  return accepted({
    departments: await departmentChoices(context),
    drafts: drafts.value.map(({ draftId, fields, identifiers, savedAt }) => ({
      draftId,
      nameMasked: maskName(fields.name || fields.foreignName),
      kind: identifiers[0]?.kind ?? null,
      savedAt,
    })),
    mayRegister: may(roles, 'register-person'),
    mayCheckIn: may(roles, 'check-in'),
  });
}
