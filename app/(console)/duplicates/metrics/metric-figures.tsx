import { useFormatter, useTranslations } from 'next-intl';

import { Card, CardContent } from '@/components/ui/card';
import type { CaseMetrics } from '@/domain/patient-index/case-metrics';

const rates = ['duplicates', 'created', 'beforeDue', 'undone', 'agreement'] as const;

/** The shares with what each is a share of, and how old is what waits. */
export function MetricFigures({ metrics }: { metrics: CaseMetrics }) {
  const t = useTranslations('duplicates.metrics');
  const format = useFormatter();

  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-6">
      {rates.map((rate) => {
        const { part, whole, value } = metrics[rate];
        const said = value === null ? t('tooFew') : format.number(value, { style: 'percent', maximumFractionDigits: 1 });

        return <Figure key={rate} title={t(`${rate}.title`)} said={said} small={value === null} beside={t('of', { part, whole })} meaning={t(`${rate}.meaning`)} />;
      })}
      <OpenFigure open={metrics.open} />
    </div>
  );
}

function OpenFigure({ open: { count, overdue, median, oldest } }: { open: CaseMetrics['open'] }) {
  const t = useTranslations('duplicates.metrics.open');
  const said = (hours: number) => (hours < 48 ? t('hours', { hours: Math.floor(hours) }) : t('days', { days: Math.floor(hours / 24) }));
  const ages = median === null || oldest === null ? t('none') : t('ages', { median: said(median), oldest: said(oldest) });

  return <Figure title={t('title')} said={t('count', { count })} beside={t('overdue', { count: overdue })} meaning={ages} />;
}

interface FigureProps {
  title: string;
  said: string;
  /** For words in the place of a number. */
  small?: boolean;
  beside: string;
  meaning: string;
}

function Figure({ title, said, small = false, beside, meaning }: FigureProps) {
  return (
    <Card>
      <CardContent className="flex flex-col gap-1">
        <h2 className="text-base font-semibold">{title}</h2>
        <p className={small ? 'text-base text-muted-foreground' : 'digits text-2xl font-semibold'}>{said}</p>
        <p className="digits text-sm">{beside}</p>
        <p className="text-sm text-muted-foreground">{meaning}</p>
      </CardContent>
    </Card>
  );
}
