'use client';

import { useFormatter, useTranslations } from 'next-intl';

import type { RoleChangeRefusal } from '@/server/staff/change-roles';
import type { DisableRefusal } from '@/server/staff/disable-staff';
import type { EndSessionRefusal } from '@/server/staff/end-session';

/** Why nothing was done to an account. */
export function useStaffRefusalText(): (refusal: RoleChangeRefusal | DisableRefusal | EndSessionRefusal) => string {
  const t = useTranslations('staff.refusals');
  const tAccess = useTranslations('access');
  const format = useFormatter();

  return (refusal) => {
    switch (refusal.reason) {
      case 'mixed-duties':
        return t('mixed-duties', { duties: format.list(refusal.duties.map((duty) => tAccess(`duties.${duty}`))) });
      case 'changed-meanwhile':
        return t('changed-meanwhile', { roles: format.list(refusal.roles.map((role) => tAccess(`roles.${role}`))) });
      default:
        return t(refusal.reason);
    }
  };
}
