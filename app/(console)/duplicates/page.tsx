import { ChartColumn, CircleCheckBig, EyeOff, Layers } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { CaseQueueTable } from '@/app/(console)/duplicates/case-queue-table';
import { DisputeList } from '@/app/(console)/duplicates/dispute-list';
import { QueueLink } from '@/app/(console)/duplicates/queue-link';
import { QueueFilter } from '@/app/(console)/duplicates/queue-filter';
import { LastDecisionBar } from '@/app/(console)/duplicates/last-decision-bar';
import { EmptyState } from '@/components/empty-state';
import { Card } from '@/components/ui/card';
import { filterQuery } from '@/domain/patient-index/case-filter';
import { guardedRead } from '@/server/guarded-read';
import { readFilterQuery } from '@/server/cases/case-filter';
import { listCases } from '@/server/cases/list-cases';

type DuplicatesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duplicates');

  return { title: t('title') };
}

/** What waits for a decision, most urgent first. */
export default async function DuplicatesPage({ searchParams }: DuplicatesPageProps) {
  const filter = readFilterQuery(await searchParams);
  const { lines, truncated, views, myId, lastDecided, reviews } = await guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, listCases, { filter });
  const t = await getTranslations('duplicates');

  return (
    <div className="flex flex-col gap-4 p-5">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted-foreground">{truncated ? t('moreWaiting', { count: lines.length }) : t('waiting', { count: lines.length })}</p>
        <div className="ms-auto flex flex-wrap gap-2">
          {reviews.waiting > 0 && (
            <QueueLink href="/duplicates/reviews/next" keys="B" labelKey="duplicates.reviews.title">
              <EyeOff aria-hidden />
              {t('reviews.waiting', { count: reviews.waiting })}
            </QueueLink>
          )}
          <QueueLink href="/duplicates/batch" keys="G" labelKey="duplicates.batch.title">
            <Layers aria-hidden />
            {t('batch.title')}
          </QueueLink>
          <QueueLink href="/duplicates/metrics" keys="M" labelKey="duplicates.metrics.link">
            <ChartColumn aria-hidden />
            {t('metrics.link')}
          </QueueLink>
        </div>
      </header>
      {reviews.disputed.length > 0 && <DisputeList disputed={reviews.disputed} />}
      <QueueFilter filter={filter} views={views} />
      <Card>
        {lines.length > 0 ? (
          <CaseQueueTable lines={lines} myId={myId} />
        ) : (
          <EmptyState icon={CircleCheckBig} title={filterQuery(filter) === '' ? t('empty.title') : t('empty.filtered')} description={t('empty.body')} />
        )}
      </Card>
      {lastDecided && <LastDecisionBar last={lastDecided} />}
    </div>
  );
}
