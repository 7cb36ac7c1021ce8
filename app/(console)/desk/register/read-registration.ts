import 'server-only';

import { departmentChoices } from '@/app/(console)/desk/department-choices';
import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import type { DraftView } from '@/domain/desk/desk-views';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { readDraft } from '@/server/desk/read-draft';
import type { GuardContext } from '@/server/perform';

export type RegistrationPageData = { draft: DraftView | null; departments: DeskDepartment[]; today: string };

/** What the form starts with; a draft that is gone is a state of its page, not a page that is missing. */
export async function readRegistration(context: GuardContext, input: { draftId: string }): Promise<Accepted<RegistrationPageData>> {
  const draft = await readDraft(context, input);

  return accepted({ draft: draft.ok ? draft.value : null, departments: await departmentChoices(context), today: context.today });
}
