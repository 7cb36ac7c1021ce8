import { CircleCheckBig } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { CaseQueueTable } from '@/app/(console)/duplicates/case-queue-table';
import { LastDecisionBar } from '@/app/(console)/duplicates/last-decision-bar';
import { EmptyState } from '@/components/empty-state';
import { Card } from '@/components/ui/card';
import { guardedRead } from '@/server/guarded-read';
import { listCases } from '@/server/cases/list-cases';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duplicates');

  return { title: t('title') };
}

/** What waits for a decision, most urgent first. */
export default async function DuplicatesPage() {
  const { lines, truncated, lastDecided } = await guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, listCases, null);
  const t = await getTranslations('duplicates');

  return (
    <div className="flex flex-col gap-4 p-5">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted-foreground">{truncated ? t('moreWaiting', { count: lines.length }) : t('waiting', { count: lines.length })}</p>
      </header>
      <Card>
        {lines.length > 0 ? (
          <CaseQueueTable lines={lines} />
        ) : (
          <EmptyState icon={CircleCheckBig} title={t('empty.title')} description={t('empty.body')} />
        )}
      </Card>
      {lastDecided && <LastDecisionBar last={lastDecided} />}
    </div>
  );
}
