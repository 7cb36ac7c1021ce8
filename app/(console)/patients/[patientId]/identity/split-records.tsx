'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { splitPatient } from '@/app/(console)/patients/[patientId]/identity/actions';
import { ReasonForm } from '@/app/(console)/patients/[patientId]/identity/reason-form';
import { useIdentityVerb } from '@/app/(console)/patients/[patientId]/identity/use-identity-verb';
import { IdentifierNumber } from '@/components/identifier-number';
import { ExactTime } from '@/components/instant';
import { placeName } from '@/components/place-name';
import { Checkbox } from '@/components/ui/checkbox';
import { Table, TableBody, TableCaption, TableCell, TableColumns, TableHead, TableRow } from '@/components/ui/table';
import { previewSplit } from '@/domain/patient-index/identity-work';
import type { IdentityWork, SplitPreview, WorkRecord } from '@/domain/patient-index/identity-work';

const columns = ['leaves', 'record', 'since', 'visits', 'home'] as const;

/** The records of one person, and those of somebody else among them: chosen, previewed, parted. */
export function SplitRecords({ work }: { work: IdentityWork }) {
  const t = useTranslations('patients.identity.split');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { personId, records, seen } = work;
  const router = useRouter();
  const { working, refusal, run } = useIdentityVerb(splitPatient, ({ newPersonId }) => {
    // Whoever holds no record of one's own house any more is out of reach: what is left to see is who left.
    if (!records.some(({ recordId, own }) => own && !chosen.includes(recordId))) router.replace(`/patients/${newPersonId}/identity`);
    setChosen([]);
  });
  const some = chosen.length > 0 && chosen.length < records.length;

  function toggle(recordId: string): void {
    setChosen(chosen.includes(recordId) ? chosen.filter((id) => id !== recordId) : [...chosen, recordId]);
  }

  return (
    <>
      <Table density="default" scrollLabel={t('caption')}>
        <TableCaption className="sr-only">{t('caption')}</TableCaption>
        <TableColumns names={columns} label={(column) => t(`columns.${column}`)} />
        <TableBody>
          {records.map((record) => (
            <RecordRow key={record.recordId} record={record} chosen={chosen.includes(record.recordId)} onToggle={() => toggle(record.recordId)} />
          ))}
        </TableBody>
      </Table>
      {records.length < 2 && <p className="px-4 py-3 text-muted-foreground">{t('onlyOne')}</p>}
      {chosen.length === records.length && records.length > 1 && <p className="px-4 py-3 font-medium text-attention-text">{t('oneStays')}</p>}
      {some && (
        <div className="flex flex-col gap-2 border-t px-4 py-3">
          <Preview preview={previewSplit(work, chosen)} />
          <ReasonForm
            action={t('action')}
            working={working}
            refusal={refusal}
            onSubmit={(reason) => void run((idempotencyKey) => ({ idempotencyKey, personId, recordIds: [...chosen], seen: { ...seen, records: [...seen.records] }, reason }))}
            onCancel={() => setChosen([])}
          />
        </div>
      )}
    </>
  );
}

function RecordRow({ record, chosen, onToggle }: { record: WorkRecord; chosen: boolean; onToggle: () => void }) {
  const t = useTranslations('patients.identity.split');
  const locale = useLocale();
  const hospital = placeName(record.hospital, locale);

  return (
    <TableRow>
      <TableCell>
        <Checkbox checked={chosen} aria-label={t('choose', { hospital, number: record.localNumberMasked })} onCheckedChange={onToggle} />
      </TableCell>
      <TableHead scope="row" className="text-foreground">
        {hospital} <IdentifierNumber value={record.localNumberMasked} className="font-normal" />
      </TableHead>
      <TableCell>
        <ExactTime instant={new Date(record.since)} />
      </TableCell>
      <TableCell className="digits">{record.visits}</TableCell>
      <TableCell>
        <IdentifierNumber value={record.homeNumber} grouping="indexNumber" />
      </TableCell>
    </TableRow>
  );
}

/** What moves, counted before it moves. */
function Preview({ preview: { records, visits, leaving, staying } }: { preview: SplitPreview }) {
  const t = useTranslations('patients.identity.split');
  const tKinds = useTranslations('identifiers.kinds');
  const cards = [['leaving', leaving], ['staying', staying]] as const;

  return (
    <div role="status" className="flex flex-col gap-1">
      <p className="font-medium">{t('preview', { records, visits })}</p>
      {cards.map(([side, held]) =>
        held.length === 0 ? null : (
          <p key={side} className="flex flex-wrap items-baseline gap-x-2 text-sm">
            <span>{t(side)}</span>
            {held.map(({ kind, masked }) => (
              <span key={`${kind} ${masked}`}>
                {tKinds(kind)} <IdentifierNumber value={masked} />
              </span>
            ))}
          </p>
        ),
      )}
      <p className="text-sm text-muted-foreground">{t('apart')}</p>
    </div>
  );
}
