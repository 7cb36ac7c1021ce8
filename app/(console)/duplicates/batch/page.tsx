import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { BackToQueue } from '@/app/(console)/duplicates/back-to-queue';
import { BatchDesk } from '@/app/(console)/duplicates/batch/batch-desk';
import { readBatch } from '@/server/cases/read-batch';
import { guardedRead } from '@/server/guarded-read';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duplicates.batch');

  return { title: t('title') };
}

/** Many cases of one safe pattern: a sample one by one, then the rest in one go. */
export default async function BatchPage() {
  const batch = await guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, readBatch, null);
  const t = await getTranslations('duplicates');

  return (
    <div className="flex flex-col gap-4 p-5">
      <header className="flex flex-col gap-1">
        <BackToQueue />
        <h1 className="text-2xl font-semibold">{t('batch.title')}</h1>
        <p className="text-muted-foreground">{t('batch.pattern')}</p>
      </header>
      <BatchDesk key={batch?.batchId ?? 'none'} batch={batch} />
    </div>
  );
}
