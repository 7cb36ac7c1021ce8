import { permissions } from '@/domain/access/permissions';
import type { Permission, Role } from '@/domain/access/permissions';

/** Unknown roles carry nothing: a role that the table does not name is refused. */
export function may(held: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];

  return held.some((role) => allowed.includes(role));
}
