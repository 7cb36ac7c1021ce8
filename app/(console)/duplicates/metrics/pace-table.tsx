import { useFormatter, useTranslations } from 'next-intl';

import { Table, TableBody, TableCaption, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { CaseMetrics, Pace } from '@/domain/patient-index/case-metrics';

/** Who decided how many in how many hours, and all of them together. */
export function PaceTable({ pace }: { pace: CaseMetrics['pace'] }) {
  const t = useTranslations('duplicates.metrics.pace');

  return (
    <Table>
      <TableCaption className="sr-only">{t('caption')}</TableCaption>
      <TableHeader>
        <TableRow>
          <TableHead>{t('who')}</TableHead>
          <TableHead className="text-right">{t('decisions')}</TableHead>
          <TableHead className="text-right">{t('hours')}</TableHead>
          <TableHead className="text-right">{t('perHour')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {[{ by: t('all'), ...pace.all }, ...pace.each].map((line, index) => (
          <PaceRow key={index} line={line} />
        ))}
      </TableBody>
    </Table>
  );
}

function PaceRow({ line: { by, decisions, hours, perHour } }: { line: Pace }) {
  const t = useTranslations('duplicates.metrics');
  const format = useFormatter();

  return (
    <TableRow>
      <TableHead scope="row" className="text-foreground">
        {by}
      </TableHead>
      <TableCell className="digits text-right">{decisions}</TableCell>
      <TableCell className="digits text-right">{hours}</TableCell>
      <TableCell className="digits text-right">{perHour === null ? <span className="text-muted-foreground">{t('tooFew')}</span> : format.number(perHour, { maximumFractionDigits: 1 })}</TableCell>
    </TableRow>
  );
}
