import 'server-only';

import type { Role } from '@/domain/access/permissions';
import type { Transaction } from '@/server/db';

export type AdministeredStaff = {
  id: string;
  disabledAt: Date | null;
  roles: readonly Role[];
  /** Nobody else could administer the installation any more. */
  lastAdministrator: boolean;
};

/**
 * Somebody whose account is about to change, locked with every system
 * administrator: two of them taking each other's role away at once must not
 * leave the installation with none.
 */
export async function findAdministeredStaff(transaction: Transaction, staffId: string): Promise<AdministeredStaff | null> {
  await transaction.$queryRaw`
    SELECT id FROM staff
    WHERE id = ${staffId}::uuid OR id IN (SELECT staff_id FROM staff_role WHERE role = 'SYSTEM_ADMINISTRATOR')
    ORDER BY id FOR UPDATE`;
  const found = await transaction.staff.findUnique({
    where: { id: staffId },
    select: { id: true, disabledAt: true, roles: { orderBy: { role: 'asc' }, select: { role: true } } },
  });
  if (!found) return null;

  const others = await transaction.staff.count({
    where: { id: { not: staffId }, disabledAt: null, roles: { some: { role: 'SYSTEM_ADMINISTRATOR' } } },
  });
  return { ...found, roles: found.roles.map(({ role }) => role), lastAdministrator: others === 0 };
}
