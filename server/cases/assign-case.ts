import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { casesVisibleTo } from '@/server/cases/case-persons';
import { listColleagues } from '@/server/cases/list-colleagues';
import type { GuardContext } from '@/server/perform';

/** Null gives the case back to everybody. */
export type AssignInput = { caseId: string; staffId: string | null };

/** Makes a case somebody's work: one's own, a colleague's, or nobody's again. */
export async function assignCase(context: GuardContext, { caseId, staffId }: AssignInput): Promise<Outcome<null, { reason: 'not-found' }>> {
  const { transaction } = context;
  const colleagues = await listColleagues(context);
  const known = staffId === null || colleagues.some((colleague) => colleague.staffId === staffId);
  const assigned = known
    ? await transaction.indexCase.updateMany({ where: { AND: [{ id: caseId, state: { not: 'DECIDED' } }, casesVisibleTo(context)] }, data: { assignedToId: staffId } })
    : { count: 0 };

  if (assigned.count === 0) {
    context.audit({ kind: 'case-refused', detail: { reason: 'not-found' } });
    return refused({ reason: 'not-found' });
  }
  context.audit({ kind: 'case-assigned', detail: staffId === null ? { caseId, change: 'returned' } : { caseId, change: 'given', staffId } });
  return accepted(null);
}
