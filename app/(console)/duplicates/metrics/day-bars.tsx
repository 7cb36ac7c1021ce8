import { useTranslations } from 'next-intl';

import { Table, TableBody, TableCaption, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { MetricDay } from '@/domain/patient-index/case-metrics';

const [STEP, HEIGHT] = [10, 80] as const;

/** Decisions day by day as bars, and every number of them in a table below. */
export function DayBars({ days }: { days: readonly MetricDay[] }) {
  const t = useTranslations('duplicates.metrics.byDay');
  const most = Math.max(...days.map(({ decided }) => decided));

  return (
    <div className="flex flex-col gap-3">
      {most === 0 ? (
        <p className="text-muted-foreground">{t('nothing')}</p>
      ) : (
        <figure className="flex flex-col gap-1">
          <svg role="img" aria-label={t('drawing', { most })} viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" className="h-24 w-full border-b border-border forced-colors:[&_rect]:fill-[CanvasText]">
            {days.map(({ day, decided }, index) => (
              <rect key={day} x={index * STEP + 1} width={STEP - 2} y={HEIGHT - (decided / most) * HEIGHT} height={(decided / most) * HEIGHT} className="fill-primary" />
            ))}
          </svg>
          <figcaption aria-hidden className="digits flex justify-between text-sm text-muted-foreground">
            <span>{days[0]?.day}</span>
            <span>{days.at(-1)?.day}</span>
          </figcaption>
        </figure>
      )}
      <details>
        <summary className="w-fit cursor-pointer text-primary underline-offset-4 hover:underline">{t('table')}</summary>
        <Table>
          <TableCaption className="sr-only">{t('caption')}</TableCaption>
          <TableHeader>
            <TableRow>
              <TableHead>{t('day')}</TableHead>
              <TableHead className="text-right">{t('opened')}</TableHead>
              <TableHead className="text-right">{t('decided')}</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {days.toReversed().map(({ day, opened, decided }) => (
              <TableRow key={day}>
                <TableHead scope="row" className="digits font-normal">
                  {day}
                </TableHead>
                <TableCell className="digits text-right">{opened}</TableCell>
                <TableCell className="digits text-right">{decided}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </details>
    </div>
  );
}
