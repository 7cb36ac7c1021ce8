import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';

import { BackToQueue } from '@/app/(console)/duplicates/back-to-queue';
import { DayBars } from '@/app/(console)/duplicates/metrics/day-bars';
import { MetricFigures } from '@/app/(console)/duplicates/metrics/metric-figures';
import { PaceTable } from '@/app/(console)/duplicates/metrics/pace-table';
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { metricPeriods } from '@/domain/patient-index/case-metrics';
import { readCaseMetrics } from '@/server/cases/read-case-metrics';
import { guardedRead } from '@/server/guarded-read';

type MetricsPageProps = { searchParams: Promise<{ days?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duplicates.metrics');

  return { title: t('title') };
}

/** How the work on possible duplicates goes, and how many there are. */
export default async function MetricsPage({ searchParams }: MetricsPageProps) {
  const { days } = await searchParams;
  const period = metricPeriods.find((known) => String(known) === days) ?? 30;
  const metrics = await guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, readCaseMetrics, { period });
  const t = await getTranslations('duplicates.metrics');

  return (
    <div className="flex flex-col gap-4 p-5">
      <header className="flex flex-col gap-1">
        <BackToQueue />
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <p className="text-muted-foreground">{t('reach')}</p>
          <nav aria-label={t('period')} className="ms-auto flex gap-1">
            {metricPeriods.map((each) => (
              <Link
                key={each}
                href={`/duplicates/metrics?days=${each}`}
                prefetch={false}
                aria-current={each === period ? 'true' : undefined}
                className="rounded-md border bg-card px-3 py-1 underline-offset-4 hover:underline aria-[current=true]:border-primary aria-[current=true]:font-semibold"
              >
                {t('days', { days: each })}
              </Link>
            ))}
          </nav>
        </div>
      </header>
      <MetricFigures metrics={metrics} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card aria-labelledby="pace-title">
          <CardHeader>
            <CardTitle id="pace-title">{t('pace.title')}</CardTitle>
            <CardDescription>{t('pace.meaning')}</CardDescription>
          </CardHeader>
          <PaceTable pace={metrics.pace} />
        </Card>
        <Card aria-labelledby="days-title">
          <CardHeader>
            <CardTitle id="days-title">{t('byDay.title')}</CardTitle>
          </CardHeader>
          <CardContent>
            <DayBars days={metrics.days} />
          </CardContent>
        </Card>
      </div>
    </div>
  );
}
