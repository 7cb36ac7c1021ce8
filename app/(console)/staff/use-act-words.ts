'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';

import type { StaffAct } from '@/app/(console)/staff/staff-act';
import { placeName } from '@/components/place-name';
import type { Role } from '@/domain/access/permissions';
import type { OpenSessionView } from '@/domain/access/staff-view';

/** The words around an account: its roles as a list, a session by its window, what an act will bring about. */
export function useActWords() {
  const t = useTranslations('staff');
  const tAccess = useTranslations('access');
  const format = useFormatter();
  const locale = useLocale();

  function roleList(roles: readonly Role[]): string {
    return roles.length === 0 ? tAccess('noRole') : format.list(roles.map((role) => tAccess(`roles.${role}`)));
  }

  function deskOf({ desk }: OpenSessionView): string {
    return desk ? placeName(desk, locale) : t('sessions.noDesk');
  }

  function description(act: StaffAct): string {
    const { displayName: name, sessions, roles } = act.member;

    switch (act.kind) {
      case 'roles':
        return t('roles.description', { name });
      case 'disable':
        return t('disable.description', { name, count: sessions.length });
      case 'enable':
        return t('enable.description', { name, roles: roleList(roles) });
      case 'end':
        return t('end.description', { name, desk: deskOf(act.session) });
    }
  }

  return { roleList, deskOf, description };
}
