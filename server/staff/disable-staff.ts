import 'server-only';

import { isProofFresh } from '@/domain/access/fresh-proof';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { findAdministeredStaff } from '@/server/staff/find-administered-staff';
import type { AdministeredStaff } from '@/server/staff/find-administered-staff';

export type DisableRefusal = { reason: 'not-found' } | { reason: 'own-account' } | { reason: 'stale-proof' } | { reason: 'last-administrator' };

/** Closes an account and every session it has open, or opens it again; doing it twice changes nothing. */
export async function disableStaff(
  context: GuardContext,
  { staffId, disabled }: { staffId: string; disabled: boolean },
): Promise<Outcome<{ endedSessions: number }, DisableRefusal>> {
  const { transaction, now } = context;
  const member = await findAdministeredStaff(transaction, staffId);
  const refusal = refusalFor(context, member, disabled);

  context.audit({ kind: 'staff-disabled', detail: { staffId, disabled } });
  if (refusal) return refused(refusal);

  await transaction.staff.updateMany({
    where: { id: staffId, disabledAt: disabled ? null : { not: null } },
    data: { disabledAt: disabled ? now : null },
  });
  if (!disabled) return accepted({ endedSessions: 0 });

  const { count } = await transaction.staffSession.updateMany({
    where: { staffId, endedAt: null },
    data: { endedAt: now, endReason: 'STAFF_DISABLED' },
  });
  return accepted({ endedSessions: count });
}

function refusalFor({ staff, now }: GuardContext, member: AdministeredStaff | null, disabled: boolean): DisableRefusal | null {
  if (!member) return { reason: 'not-found' };
  if (member.id === staff.staffId) return { reason: 'own-account' };
  if (!isProofFresh(staff.provenAt, now)) return { reason: 'stale-proof' };
  if (disabled && member.lastAdministrator && member.roles.includes('SYSTEM_ADMINISTRATOR')) return { reason: 'last-administrator' };
  return null;
}
