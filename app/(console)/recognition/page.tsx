import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { RecognitionConsole } from '@/app/(console)/recognition/recognition-console';
import { SPECIMENS } from '@/domain/identifiers/specimens.data';
import { requireSignedInStaff } from '@/server/session/require-signed-in-staff';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('recognition');

  return { title: t('title') };
}

/** For set-up and training: how anything would be read at this hospital's desks. Nobody is looked up here. */
export default async function RecognitionPage() {
  await requireSignedInStaff();
  const t = await getTranslations('recognition');

  return (
    <div className="flex flex-col gap-4 p-5">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted-foreground">{t('description')}</p>
      </header>
      <RecognitionConsole specimens={SPECIMENS} />
    </div>
  );
}
