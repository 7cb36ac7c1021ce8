import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';

import { ConsoleFrame } from '@/app/(console)/console-frame';
import { may } from '@/domain/access/may';
import { roomsFor } from '@/domain/access/rooms';
import { shanghaiDate } from '@/domain/calendar';
import { database } from '@/server/db';
import { readLocalPatterns } from '@/server/desk/read-local-patterns';
import { requireSignedInStaff } from '@/server/session/require-signed-in-staff';

/** The frame of every signed-in page. It authorises nothing: each page and action asks the guard for itself. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const staff = await requireSignedInStaff();
  if (staff.roles.includes('CLERK') && !staff.desk) redirect('/sign-in/desk');

  const [t, tRoles, locale] = await Promise.all([getTranslations('shell.navigation'), getTranslations('access.roles'), getLocale()]);
  const named = ({ name, nameEnglish }: { name: string; nameEnglish: string }) => (locale === 'en' ? nameEnglish : name);
  const navigation = roomsFor(staff.roles).map(({ name, href }, index) => ({
    href,
    label: t(name),
    icon: name,
    keys: `Alt+${index + 1}`,
  }));

  return (
    <ConsoleFrame
      navigation={navigation}
      workstation={{
        hospital: named(staff.organisation),
        ...(staff.desk && { window: named(staff.desk) }),
        staffName: staff.displayName,
        role: staff.roles.map((role) => tRoles(role)).join(' · '),
      }}
      localPatterns={await readLocalPatterns(database(), staff.organisation.id)}
      today={shanghaiDate(new Date())}
      scans={may(staff.roles, 'identify-person')}
    >
      {children}
    </ConsoleFrame>
  );
}
