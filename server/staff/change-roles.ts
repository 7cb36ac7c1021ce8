import 'server-only';

import { isProofFresh } from '@/domain/access/fresh-proof';
import type { Role } from '@/domain/access/permissions';
import { mixedDuties } from '@/domain/access/separate-duties';
import type { Duty } from '@/domain/access/separate-duties';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { findAdministeredStaff } from '@/server/staff/find-administered-staff';
import type { AdministeredStaff } from '@/server/staff/find-administered-staff';

export type RoleChange = {
  staffId: string;
  roles: readonly Role[];
  /** What the administrator saw when deciding: a change made meanwhile is shown, never overwritten. */
  seen: readonly Role[];
};

export type RoleChangeRefusal =
  | { reason: 'not-found' }
  | { reason: 'own-account' }
  | { reason: 'stale-proof' }
  | { reason: 'mixed-duties'; duties: readonly Duty[] }
  | { reason: 'changed-meanwhile'; roles: readonly Role[] }
  | { reason: 'last-administrator' };

/** Gives somebody exactly these roles. Their open sessions carry them from the next request on. */
export async function changeRoles(
  context: GuardContext,
  { staffId, roles, seen }: RoleChange,
): Promise<Outcome<{ roles: readonly Role[] }, RoleChangeRefusal>> {
  const { transaction } = context;
  const wanted = [...new Set(roles)];
  const member = await findAdministeredStaff(transaction, staffId);
  const refusal = refusalFor(context, member, wanted, seen);

  context.audit({ kind: 'roles-changed', detail: { staffId, roles: wanted } });
  if (refusal) return refused(refusal);

  await transaction.staffRole.deleteMany({ where: { staffId, role: { notIn: wanted } } });
  await transaction.staffRole.createMany({ data: wanted.map((role) => ({ staffId, role })), skipDuplicates: true });
  return accepted({ roles: wanted });
}

function refusalFor(
  { staff, now }: GuardContext,
  member: AdministeredStaff | null,
  wanted: readonly Role[],
  seen: readonly Role[],
): RoleChangeRefusal | null {
  if (!member) return { reason: 'not-found' };
  // Whoever gives out duties gives none to themselves.
  if (member.id === staff.staffId) return { reason: 'own-account' };
  if (!isProofFresh(staff.provenAt, now)) return { reason: 'stale-proof' };

  const duties = mixedDuties(wanted);
  if (duties.length > 0) return { reason: 'mixed-duties', duties };
  if (!isSameSet(member.roles, seen)) return { reason: 'changed-meanwhile', roles: member.roles };
  if (member.lastAdministrator && !wanted.includes('SYSTEM_ADMINISTRATOR') && member.roles.includes('SYSTEM_ADMINISTRATOR')) {
    return { reason: 'last-administrator' };
  }
  return null;
}

function isSameSet(one: readonly Role[], other: readonly Role[]): boolean {
  return new Set(one).symmetricDifference(new Set(other)).size === 0;
}
