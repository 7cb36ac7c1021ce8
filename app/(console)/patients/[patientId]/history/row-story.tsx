'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

import { useHospitalName, useRowTitle } from '@/app/(console)/patients/[patientId]/history/history-words';
import { recordTime } from '@/app/(console)/patients/[patientId]/history/record-time';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import type { HistoryRow, RowReport } from '@/domain/records/view/history-row';

interface RowStoryProps {
  row: HistoryRow | null;
  onClose: () => void;
}

/** From any number to its whole story: every hospital's own words, unit, range, factor, times and source. */
export function RowStory({ row, onClose }: RowStoryProps) {
  const t = useTranslations('history.story');
  const titleOf = useRowTitle();

  return (
    <Dialog open={row !== null} onOpenChange={(open) => !open && onClose()}>
      <DialogContent className="w-[min(48rem,calc(100vw-2rem))]">
        <DialogHeader>
          <DialogTitle>{row ? titleOf(row) : t('title')}</DialogTitle>
          <DialogDescription>{t('description')}</DialogDescription>
        </DialogHeader>
        {row?.reports.map((report) => (
          <Report key={`${report.hospital}${report.hash}${report.version ?? ''}`} report={report} />
        ))}
      </DialogContent>
    </Dialog>
  );
}

function Report({ report }: { report: RowReport }) {
  const t = useTranslations('history.story');
  const nameOf = useHospitalName();
  const tDocument = useTranslations('history.document');
  const path = usePathname();
  const conversion = useConversionWords(report);
  const facts: readonly (readonly [string, string | null])[] = [
    [t('name'), report.name || null],
    [t('value'), report.value],
    [t('range'), report.range],
    [t('flags'), report.flags.join(' ') || null],
    [t('conversion'), conversion],
    [t('panel'), report.panel],
    [t('specimen'), report.specimen],
    [t('method'), report.method],
    [t('at'), recordTime(report.at)],
    [t('issued'), recordTime(report.issued)],
    [t('received'), recordTime(report.receivedAt)],
    [t('confirmed'), recordTime(report.confirmedAt)],
    [t('final'), t(report.final ? 'isFinal' : 'notFinal')],
    [t('source'), t('resource', { type: report.resourceType, version: report.version ?? '–', hash: report.hash })],
  ];

  return (
    <section className="border-t pt-3" data-slot="row-report">
      <h3 className="text-base font-semibold">{nameOf(report.hospital)}</h3>
      <dl className="digits mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-sm">
        {facts.map(([label, value]) => value !== null && <Fact key={label} label={label} value={value} />)}
      </dl>
      {report.images && (
        <Button asChild variant="outline" size="sm" className="mt-2">
          <a href={`${path}/images/${report.images}`} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
            {t('images', { hospital: nameOf(report.hospital) })}
          </a>
        </Button>
      )}
      {report.document && (
        <Button asChild variant="outline" size="sm" className="mt-2">
          <Link href={`${path}/documents/${report.document}`} prefetch={false}>
            {tDocument('open')}
          </Link>
        </Button>
      )}
    </section>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="break-words">{value}</dd>
    </>
  );
}

function useConversionWords({ conversion }: RowReport): string | null {
  const t = useTranslations('history');
  if (conversion === null) return null;
  if ('refused' in conversion) return t('story.refused', { reason: t(`refusal.${conversion.refused}`) });

  const { number, unit, factor, notes } = conversion;
  const amount = typeof factor === 'number' ? t('story.factor', { number, unit, factor }) : t('story.linear', { number, unit, ...factor });
  return [amount, ...notes.map(({ note }) => t(`story.note.${note}`))].join(' · ');
}
