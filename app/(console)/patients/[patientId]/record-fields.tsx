import { CircleDashed, Equal, EqualApproximately, EqualNot } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { RevealableField } from '@/app/(console)/patients/[patientId]/revealable-field';
import { useFieldText } from '@/app/(console)/patients/[patientId]/use-field-text';
import { SourceBadge } from '@/components/source-badge';
import { StatusChip } from '@/components/status-chip';
import type { StatusTone } from '@/components/status-chip';
import { Badge } from '@/components/ui/badge';
import { Table, TableBody, TableCaption, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { Agreement } from '@/domain/patient-index/compare-with-golden';
import type { RecordFieldView } from '@/domain/patient-index/person-view';

const signs: Record<Agreement, { icon: LucideIcon; tone: StatusTone }> = {
  same: { icon: Equal, tone: 'ok' },
  spelled: { icon: EqualApproximately, tone: 'doubt' },
  differs: { icon: EqualNot, tone: 'attention' },
  missing: { icon: CircleDashed, tone: 'neutral' },
  empty: { icon: CircleDashed, tone: 'neutral' },
};

const columns = ['field', 'value', 'captured', 'agreement'] as const;

/** What one hospital wrote, field by field, beside the view the index gives. */
export function RecordFields({ personId, fields }: { personId: string; fields: readonly RecordFieldView[] }) {
  const t = useTranslations('patients');

  return (
    <Table scrollLabel={t('records.caption')}>
      <TableCaption className="sr-only">{t('records.caption')}</TableCaption>
      <TableHeader>
        <TableRow>
          {columns.map((column) => (
            <TableHead key={column}>{t(`records.columns.${column}`)}</TableHead>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {fields.map((field) => (
          <TableRow key={field.field}>
            <TableHead scope="row" className="text-foreground">
              {t(`fields.${field.field}`)}
            </TableHead>
            <TableCell className="wrap-anywhere">
              <FieldValue personId={personId} field={field} />
            </TableCell>
            <TableCell>
              {field.captureMethod ? (
                <SourceBadge source={field.captureMethod} />
              ) : (
                <span className="text-muted-foreground">{t('records.notCaptured')}</span>
              )}
            </TableCell>
            <TableCell>
              <AgreementSign field={field} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function FieldValue({ personId, field: { field, value, masked, survives } }: { personId: string; field: RecordFieldView }) {
  const fieldText = useFieldText();

  if (value === null) return null;
  // A reveal shows the value in use; of what else a record says, the mask is all there is.
  if (masked && survives && (field === 'phone' || field === 'address')) {
    return <RevealableField personId={personId} field={field} masked={value} />;
  }
  return <span className={field === 'birthDate' || field === 'phone' ? 'digits' : undefined}>{fieldText(field, value)}</span>;
}

/** Icon and word: how the value stands to the one in use, and whether it is the one in use. */
function AgreementSign({ field: { agreement, survives } }: { field: RecordFieldView }) {
  const t = useTranslations('patients.records');
  const { icon: Icon, tone } = signs[agreement];

  if (agreement === 'same') {
    return (
      <span className="inline-flex flex-wrap items-center gap-1.5 text-sm text-muted-foreground">
        <Icon aria-hidden className="size-4" />
        {t('agreement.same')}
        {survives && <Badge variant="outline">{t('survives')}</Badge>}
      </span>
    );
  }
  return (
    <StatusChip tone={tone} icon={Icon}>
      {t(`agreement.${agreement}`)}
    </StatusChip>
  );
}
