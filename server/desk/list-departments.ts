import 'server-only';

import type { GuardContext } from '@/server/perform';

export type DepartmentChoice = { id: string; code: string; name: string; nameEnglish: string };

/** Departments of the hospital that take patients today, in the hospital's own order. */
export function listOpenDepartments({ transaction, staff }: Pick<GuardContext, 'transaction' | 'staff'>): Promise<DepartmentChoice[]> {
  return transaction.department.findMany({
    where: { organisationId: staff.organisation.id, open: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    select: { id: true, code: true, name: true, nameEnglish: true },
  });
}
