import { ChevronRight, PencilLine } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';

import { RecordFields } from '@/app/(console)/patients/[patientId]/record-fields';
import { formatInstant } from '@/components/format-instant';
import { IdentifierNumber } from '@/components/identifier-number';
import { placeName } from '@/components/place-name';
import { Button } from '@/components/ui/button';
import { StatusChip } from '@/components/status-chip';
import type { Agreement } from '@/domain/patient-index/compare-with-golden';
import type { RecordView } from '@/domain/patient-index/person-view';

/** One record: closed while it says what the page already says, open where it departs from it. */
export function SourceRecord({ personId, record }: { personId: string; record: RecordView }) {
  const t = useTranslations('patients.records');
  const differences = countOf(record, 'differs');
  const spellings = countOf(record, 'spelled');

  return (
    <details open={differences > 0} className="group rounded-md border">
      <summary className="flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 ring-inset-focus hover:bg-muted [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted-foreground group-open:rotate-90" />
        <span className="font-medium">
          {t.rich('localNumber', { number: () => <IdentifierNumber value={record.localNumberMasked} className="font-normal" /> })}
        </span>
        <Recorded record={record} />
        <span className="ml-auto flex flex-wrap gap-1.5">
          {record.voided && <StatusChip tone="neutral">{t('voided')}</StatusChip>}
          {differences > 0 && <StatusChip tone="attention">{t('differences', { count: differences })}</StatusChip>}
          {spellings > 0 && <StatusChip tone="doubt">{t('spellings', { count: spellings })}</StatusChip>}
          {differences + spellings === 0 && <StatusChip tone="ok">{t('allSame')}</StatusChip>}
        </span>
      </summary>
      <div className="border-t">
        <Explained record={record} />
        {record.correctable && (
          <Button asChild variant="outline" className="m-3">
            <Link href={`/patients/${personId}/correct?record=${record.recordId}`} prefetch={false}>
              <PencilLine aria-hidden />
              {t('correct')}
            </Link>
          </Button>
        )}
        <RecordFields personId={personId} fields={record.fields} />
      </div>
    </details>
  );
}

/** Why the version in sight is not the first: what it was said to be, on what paper, and the clerk's words. */
function Explained({ record: { reason, cause, undone } }: { record: RecordView }) {
  const t = useTranslations('patients.records');
  const tCause = useTranslations('correct.cause');

  if (!reason && !cause && !undone) return null;
  return (
    <p className="flex flex-wrap gap-x-3 px-3 pt-2 text-sm">
      {undone && <span className="font-medium">{t('undone')}</span>}
      {cause && <span className="font-medium">{tCause(`causes.${cause.cause}`)}</span>}
      {cause?.evidence && <span>{tCause(`evidences.${cause.evidence}`)}</span>}
      {reason && <span>{t('reason', { reason })}</span>}
    </p>
  );
}

function Recorded({ record: { recordedAt, recordedBy, desk, version } }: { record: RecordView }) {
  const t = useTranslations('patients.records');
  const locale = useLocale();
  const date = formatInstant(new Date(recordedAt));
  const by = [desk && placeName(desk, locale), recordedBy].filter(Boolean).join(' ');

  return (
    <span className="flex flex-wrap gap-x-3 text-sm text-muted-foreground">
      <span className="digits">{by ? t('recorded', { date, by }) : t('recordedBare', { date })}</span>
      {version > 1 && <span>{t('version', { version })}</span>}
    </span>
  );
}

function countOf({ fields }: RecordView, wanted: Agreement): number {
  return fields.filter(({ agreement }) => agreement === wanted).length;
}
