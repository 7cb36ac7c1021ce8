import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { DeskConsole } from '@/app/(console)/desk/desk-console';
import { readDesk } from '@/app/(console)/desk/read-desk';
import { guardedRead } from '@/server/guarded-read';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk');

  return { title: t('title') };
}

export default async function DeskPage() {
  const desk = await guardedRead({ permission: 'identify-person', purpose: 'registration' }, readDesk, undefined);

  return <DeskConsole {...desk} />;
}
