import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';

import { DeskConsole } from '@/app/(console)/desk/desk-console';
import { countryChoices } from '@/app/(console)/desk/register/code-choices';
import { readDesk } from '@/app/(console)/desk/read-desk';
import { guardedRead } from '@/server/guarded-read';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk');

  return { title: t('title') };
}

export default async function DeskPage() {
  const desk = await guardedRead({ permission: 'identify-person', purpose: 'registration' }, readDesk, undefined);
  const [locale, t] = await Promise.all([getLocale(), getTranslations('register')]);

  return <DeskConsole {...desk} countries={countryChoices(locale, t('taiwan'))} />;
}
