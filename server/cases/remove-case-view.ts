import 'server-only';

import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';

/** Forgets one of the reader's own filters; one that is gone already is gone. */
export async function removeCaseView(context: GuardContext, { viewId }: { viewId: string }): Promise<Accepted<null>> {
  await context.transaction.caseView.deleteMany({ where: { id: viewId, staffId: context.staff.staffId } });
  context.audit({ kind: 'case-view-kept', detail: { change: 'removed' } });
  return accepted(null);
}
