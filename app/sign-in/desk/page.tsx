import { MonitorOff } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import * as z from 'zod';

import { DeskForm } from '@/app/sign-in/desk/desk-form';
import { deskCookie } from '@/app/sign-in/desk/remember-desk';
import { SwitchPerson } from '@/app/sign-in/desk/switch-person';
import { SignInFrame } from '@/app/sign-in/sign-in-frame';
import { EmptyState } from '@/components/empty-state';
import { ownPath } from '@/domain/access/own-path';
import { requireSignedInStaff } from '@/server/session/require-signed-in-staff';
import { listDesks } from '@/server/session/list-desks';

const search = z.object({
  next: z.string().optional().catch(undefined),
  /** Present when somebody moves to another window in the middle of a shift. */
  change: z.string().optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.desk');

  return { title: t('title') };
}

export default async function ChooseDeskPage({ searchParams }: PageProps<'/sign-in/desk'>) {
  const staff = await requireSignedInStaff();
  const { next, change } = search.parse(await searchParams);
  const isSeated = staff.desk !== null && change === undefined;

  if (isSeated || !staff.roles.includes('CLERK')) redirect(ownPath(next));

  const [t, locale, desks, store] = await Promise.all([getTranslations('signIn.desk'), getLocale(), listDesks(staff), cookies()]);
  const remembered = staff.desk?.id ?? store.get(deskCookie)?.value;
  const choices = desks.map(({ id, name, nameEnglish }) => ({ id, name: locale === 'en' ? nameEnglish : name }));
  const first = choices.find(({ id }) => id === remembered) ?? choices[0];

  return (
    <SignInFrame title={t('title')} description={t('signedInAs', { name: staff.displayName })}>
      {first ? (
        <DeskForm choices={choices} first={first.id} next={ownPath(next)} />
      ) : (
        <EmptyState icon={MonitorOff} title={t('noneTitle')} description={t('noneBody')} />
      )}
      <SwitchPerson />
    </SignInFrame>
  );
}
