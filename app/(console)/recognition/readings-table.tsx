import { useTranslations } from 'next-intl';

import { StatusChip } from '@/components/status-chip';
import type { StatusTone } from '@/components/status-chip';
import { Table, TableBody, TableCell, TableColumns, TableHead, TableRow } from '@/components/ui/table';
import type { ExplainedReading, Standing } from '@/domain/identifiers/explain-recognition';

const tones: Record<Standing, StatusTone> = {
  'acted-on': 'ok',
  leads: 'ok',
  beside: 'doubt',
  rejected: 'attention',
  overruled: 'neutral',
  'too-weak': 'neutral',
  hint: 'neutral',
};

const columns = ['kind', 'standing', 'why', 'weight'] as const;

/** Every reading in the order the desk believes them, and what decided. */
export function ReadingsTable({ readings }: { readings: readonly ExplainedReading[] }) {
  const t = useTranslations('recognition.readings');
  const tKinds = useTranslations('identifiers.kinds');

  return (
    <Table scrollLabel={t('title', { count: readings.length })}>
      <TableColumns names={columns} label={(column) => t(`columns.${column}`)} />
      <TableBody>
        {readings.map((reading) => (
          <TableRow key={reading.kind} className="[&>*]:py-2 [&>*]:align-top">
            <TableHead scope="row" className="font-medium text-foreground">
              {tKinds(reading.kind)}
              {reading.assigner && <span className="block text-sm font-normal text-muted-foreground">{t('assigner', { code: reading.assigner })}</span>}
            </TableHead>
            <TableCell>
              <StatusChip tone={tones[reading.standing]}>{t(`standings.${reading.standing}`)}</StatusChip>
            </TableCell>
            <TableCell className="min-w-64 whitespace-normal">
              <Why reading={reading} />
            </TableCell>
            <TableCell className="digits">{reading.score}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Why({ reading: { standing, reason, warnings } }: { reading: ExplainedReading }) {
  const t = useTranslations('recognition.readings.why');
  const tIdentifiers = useTranslations('identifiers');

  return (
    <ul className="flex flex-col gap-0.5">
      <li>{reason ? tIdentifiers(`reasons.${reason}`) : t(standing)}</li>
      {warnings.map((warning) => (
        <li key={warning} className="text-attention-text">
          {tIdentifiers(`warnings.${warning}`)}
        </li>
      ))}
    </ul>
  );
}
