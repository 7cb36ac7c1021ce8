'use client';

import { useTranslations } from 'next-intl';

import { useHospitalName, useRowTitle } from '@/app/(console)/patients/[patientId]/history/history-words';
import { MoreRows, useGrowingRows } from '@/app/(console)/patients/[patientId]/history/more-rows';
import { recordTime } from '@/app/(console)/patients/[patientId]/history/record-time';
import { ResultValue } from '@/app/(console)/patients/[patientId]/history/result-value';
import { StatusChip } from '@/components/status-chip';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import type { HistoryRow } from '@/domain/records/view/history-row';

interface RowsProps {
  rows: readonly HistoryRow[];
  onOpen: (row: HistoryRow) => void;
}

/** What happened, newest first, under its days. */
export function TimelineView({ rows, onOpen }: RowsProps) {
  const t = useTranslations('history.row');
  const growing = useGrowingRows();
  const days = groupByDay(rows.slice(0, growing.shown));

  return (
    <div className="flex flex-col">
      {days.map(([day, ofDay]) => (
        <section key={day} aria-label={day || t('undated')} className="grid grid-cols-[7rem_minmax(0,1fr)] border-b [contain-intrinsic-size:auto_3rem] [content-visibility:auto] print:[content-visibility:visible]">
          <h3 className="digits px-4 py-2 text-sm text-muted-foreground">{day || t('undated')}</h3>
          <ul>
            {ofDay.map((row) => (
              <TimelineRow key={row.key} row={row} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
      <MoreRows total={rows.length} growing={growing} />
    </div>
  );
}

function TimelineRow({ row, onOpen }: { row: HistoryRow; onOpen: RowsProps['onOpen'] }) {
  const t = useTranslations('history');
  const titleOf = useRowTitle();
  const nameOf = useHospitalName();

  return (
    <li>
      <button
        type="button"
        data-row={row.key}
        data-kind={row.kind}
        onClick={() => onOpen(row)}
        className={cn('flex min-h-9 w-full flex-wrap items-baseline gap-x-3 gap-y-0.5 px-3 py-1 text-left ring-inset-focus hover:bg-muted', row.struck && 'line-through')}
      >
        <Badge variant="outline">{t(`kind.${row.kind}`)}</Badge>
        <span className="font-medium">{titleOf(row)}</span>
        <ResultValue row={row} />
        {row.detail && <span className="text-sm text-muted-foreground">{row.detail}</span>}
        <RowMarks row={row} />
        <span className="digits ml-auto text-sm text-muted-foreground">
          {row.hospitals.map(nameOf).join(t('nothing.separator'))} · {recordTime(row.at) ?? t('row.undated')}
        </span>
      </button>
    </li>
  );
}

/** What is to be known of a row beside its content. */
export function RowMarks({ row }: { row: HistoryRow }) {
  const t = useTranslations('history.row');

  return (
    <>
      {row.hospitals.length > 1 && <Badge>{t('reports', { count: row.hospitals.length })}</Badge>}
      {row.current !== null && <Badge variant={row.current ? 'accent' : 'outline'}>{t(row.current ? 'current' : 'stopped')}</Badge>}
      {row.change && <StatusChip tone="doubt">{t(row.change)}</StatusChip>}
      {row.struck && <StatusChip tone="neutral">{t('struck')}</StatusChip>}
    </>
  );
}

// Not Map.groupBy: the desks' browsers go back to Chromium 111. Rows come newest first, so days are together.
function groupByDay(rows: readonly HistoryRow[]): readonly (readonly [string, readonly HistoryRow[]])[] {
  const days: [string, HistoryRow[]][] = [];

  for (const row of rows) {
    const day = row.day ?? row.at ?? '';
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(row);
    else days.push([day, [row]]);
  }
  return days;
}
