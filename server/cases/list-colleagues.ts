import 'server-only';

import type { Colleague } from '@/domain/patient-index/case-view';
import type { GuardContext } from '@/server/perform';

/** Who may work on cases at the reader's organisation, the reader among them. */
export async function listColleagues({ transaction, staff }: Pick<GuardContext, 'transaction' | 'staff'>): Promise<readonly Colleague[]> {
  const rows = await transaction.staff.findMany({
    where: { organisationId: staff.organisation.id, disabledAt: null, roles: { some: { role: 'INDEX_ADMINISTRATOR' } } },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: { id: true, displayName: true },
  });

  return rows.map(({ id, displayName }) => ({ staffId: id, name: displayName }));
}
