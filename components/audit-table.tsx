import { useTranslations } from 'next-intl';

import { AuditActor } from '@/components/audit-actor';
import { AuditSentence } from '@/components/audit-sentence';
import { ExactTime } from '@/components/instant';
import { StatusChip } from '@/components/status-chip';
import { Table, TableBody, TableCaption, TableCell, TableColumns, TableRow } from '@/components/ui/table';
import type { AuditLine } from '@/domain/access/audit-line';

interface AuditTableProps {
  lines: readonly AuditLine[];
  about?: 'anybody' | 'this-person';
}

const columns = ['time', 'who', 'what', 'why', 'outcome'] as const;

/** The trail as a table: one line, one sentence. */
export function AuditTable({ lines, about = 'anybody' }: AuditTableProps) {
  const t = useTranslations('audit');
  const tAccess = useTranslations('access');

  return (
    <Table scrollLabel={t('caption')}>
      <TableCaption className="sr-only">{t('caption')}</TableCaption>
      <TableColumns names={columns} label={(column) => t(`columns.${column}`)} />
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.id} className="[&>*]:align-top">
            <TableCell>
              <ExactTime instant={new Date(line.at)} precision="second" />
            </TableCell>
            <TableCell>
              <AuditActor line={line} />
            </TableCell>
            <TableCell className="min-w-64">
              <AuditSentence line={line} about={about} />
            </TableCell>
            <TableCell className="whitespace-nowrap">{line.purpose && tAccess(`purposes.${line.purpose}`)}</TableCell>
            <TableCell className="whitespace-nowrap">
              {line.refused ? <StatusChip tone="attention">{tAccess('refused')}</StatusChip> : <span className="text-muted-foreground">{t('done')}</span>}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
