'use client';

import { useTranslations } from 'next-intl';

import { useHospitalName, useRowTitle } from '@/app/(console)/patients/[patientId]/history/history-words';
import { MoreRows, useGrowingRows } from '@/app/(console)/patients/[patientId]/history/more-rows';
import { recordTime } from '@/app/(console)/patients/[patientId]/history/record-time';
import { ResultValue } from '@/app/(console)/patients/[patientId]/history/result-value';
import { RowMarks } from '@/app/(console)/patients/[patientId]/history/timeline-view';
import { Table, TableBody, TableCaption, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { HistoryRow } from '@/domain/records/view/history-row';

const columns = ['time', 'kind', 'what', 'value', 'hospital'] as const;

interface TableViewProps {
  rows: readonly HistoryRow[];
  onOpen: (row: HistoryRow) => void;
}

/** The same rows in columns: for comparing, for screen readers, for paper. */
export function TableView({ rows, onOpen }: TableViewProps) {
  const t = useTranslations('history');
  const titleOf = useRowTitle();
  const nameOf = useHospitalName();
  const growing = useGrowingRows();

  return (
    <>
      <Table>
        <TableCaption className="sr-only">{t('table.caption')}</TableCaption>
        <TableHeader>
          <TableRow>
            {columns.map((column) => (
              <TableHead key={column}>{t(`table.${column}`)}</TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.slice(0, growing.shown).map((row) => (
            <TableRow key={row.key} className={row.struck ? 'line-through' : ''}>
              <TableCell className="digits whitespace-nowrap">{recordTime(row.at) ?? t('row.undated')}</TableCell>
              <TableCell>{t(`kind.${row.kind}`)}</TableCell>
              <TableCell>
                <span className="flex flex-wrap items-baseline gap-x-2">
                  <button type="button" data-row={row.key} onClick={() => onOpen(row)} className="min-h-6 text-left text-primary underline underline-offset-4">
                    {titleOf(row)}
                  </button>
                  {row.detail && <span className="text-muted-foreground">{row.detail}</span>}
                  <RowMarks row={row} />
                </span>
              </TableCell>
              <TableCell>
                <ResultValue row={row} />
              </TableCell>
              <TableCell>{row.hospitals.map(nameOf).join(t('nothing.separator'))}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <MoreRows total={rows.length} growing={growing} />
    </>
  );
}
