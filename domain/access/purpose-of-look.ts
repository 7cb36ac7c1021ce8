import type { Purpose } from '@/domain/access/audit-event';
import type { Role } from '@/domain/access/permissions';

/** Why somebody in these duties opens a patient: the duty that stands nearest to the window. */
export function purposeOfLook(roles: readonly Role[]): Purpose {
  if (roles.includes('CLERK')) return 'registration';
  if (roles.includes('DOCTOR')) return 'treatment';
  return 'index-administration';
}
