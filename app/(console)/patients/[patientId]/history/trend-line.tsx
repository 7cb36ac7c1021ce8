'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { useHospitalName } from '@/app/(console)/patients/[patientId]/history/history-words';
import { recordTime } from '@/app/(console)/patients/[patientId]/history/record-time';
import { Sparkline } from '@/app/(console)/patients/[patientId]/history/sparkline';
import { Button } from '@/components/ui/button';
import { Table, TableBody, TableCaption, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { Trend, TrendPoint, TrendRange } from '@/domain/records/trends/plan-trend';

interface TrendLineProps {
  trend: Trend;
  span: readonly [number, number];
  onOpen: (rowKey: string) => void;
}

/** The last number first, its unit, range and hospital, then the line: nobody reads a value off a sparkline. */
export function TrendLine({ trend, span, onOpen }: TrendLineProps) {
  const t = useTranslations('history.trend');
  const nameOf = useHospitalName();
  const [open, setOpen] = useState(false);
  const last = trend.points.at(-1);

  return (
    <div className="flex flex-col border-b py-2" data-analyte={trend.analyteId}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="w-28 shrink-0 text-sm font-medium">
          {trend.name} <span className="text-muted-foreground">{trend.abbreviation}</span>
        </span>
        {last && (
          <button
            type="button"
            onClick={() => onOpen(last.entryId)}
            className="digits w-36 text-left text-lg font-semibold underline decoration-dotted underline-offset-4"
          >
            {t('last', { value: `${last.comparator ?? ''}${shorten(last.number)}`, unit: trend.unit ?? '' })}
            <Arrow point={last} />
          </button>
        )}
        {last && trend.points.length > 1 && (
          <Sparkline trend={trend} span={span} label={t('chart', { name: trend.name, count: trend.points.length, last: `${shorten(last.number)} ${trend.unit ?? ''}` })} />
        )}
        {last && (
          <span className="digits text-sm text-muted-foreground">
            {last.range ? t('range', { range: rangeWords(last.range) }) : t('noRange')} · {nameOf(last.organisationCode)} · {recordTime(last.at)}
          </span>
        )}
        <Button variant="ghost" size="sm" aria-expanded={open} className="ml-auto print:hidden" onClick={() => setOpen(!open)}>
          {t(open ? 'hide' : 'table')}
        </Button>
      </div>
      {trend.runs.length > 1 && <p className="text-sm text-muted-foreground">{t('breaks', { count: trend.runs.length - 1 })}</p>}
      {open && <ValueTable trend={trend} onOpen={onOpen} />}
    </div>
  );
}

function Arrow({ point: { judgement } }: { point: TrendPoint }) {
  const t = useTranslations('history.standing');
  const standing = judgement.bySource ?? judgement.byRange;
  if (standing === null || standing === 'normal') return null;

  const Sign = standing === 'low' ? ArrowDown : ArrowUp;
  return (
    <span className="ml-1 inline-flex items-center gap-0.5 text-sm">
      <Sign aria-hidden className="size-3.5" />
      {t(standing)}
    </span>
  );
}

/** The chart's twin: every value, also those that cannot be drawn, each with the reason. */
function ValueTable({ trend, onOpen }: Pick<TrendLineProps, 'trend' | 'onOpen'>) {
  const t = useTranslations('history');
  const nameOf = useHospitalName();

  return (
    <Table>
      <TableCaption className="sr-only">{t('trend.caption', { name: trend.name })}</TableCaption>
      <TableHeader>
        <TableRow>
          <TableHead>{t('table.time')}</TableHead>
          <TableHead>{t('trend.asReported')}</TableHead>
          <TableHead>{t('trend.converted', { unit: trend.unit ?? '–' })}</TableHead>
          <TableHead>{t('story.range')}</TableHead>
          <TableHead>{t('table.hospital')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody className="digits">
        {trend.points.toReversed().map((point) => (
          <TableRow key={point.entryId}>
            <TableCell>
              <button type="button" className="min-h-6 text-primary underline underline-offset-4" onClick={() => onOpen(point.entryId)} aria-label={t('trend.story', { name: trend.name, time: recordTime(point.at) ?? '' })}>
                {recordTime(point.at)}
              </button>
            </TableCell>
            <TableCell>{point.text}</TableCell>
            <TableCell>{`${point.comparator ?? ''}${shorten(point.number)}`}</TableCell>
            <TableCell>{point.range ? rangeWords(point.range) : t('trend.noRange')}</TableCell>
            <TableCell>{nameOf(point.organisationCode)}</TableCell>
          </TableRow>
        ))}
        {trend.undrawn.map((result) => (
          <TableRow key={result.entryId}>
            <TableCell>{recordTime(result.at) ?? t('row.undated')}</TableCell>
            <TableCell>{result.text}</TableCell>
            <TableCell colSpan={2}>{t('trend.undrawn', { reason: t(`refusal.${result.reason}`) })}</TableCell>
            <TableCell>{nameOf(result.organisationCode)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Four digits are what laboratories measure; the report's own text is one click away. */
function shorten(number: number): string {
  return String(Number(number.toPrecision(4)));
}

function rangeWords({ low, high }: TrendRange): string {
  if (low === null) return high === null ? '' : `≤ ${shorten(high)}`;
  return high === null ? `≥ ${shorten(low)}` : `${shorten(low)}–${shorten(high)}`;
}
