'use client';

import { Lock, LockOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { liftSeal, sealRecord } from '@/app/(console)/patients/[patientId]/identity/actions';
import { ReasonForm } from '@/app/(console)/patients/[patientId]/identity/reason-form';
import { useIdentityVerb } from '@/app/(console)/patients/[patientId]/identity/use-identity-verb';
import { IdentifierNumber } from '@/components/identifier-number';
import { ExactTime } from '@/components/instant';
import { StatusChip } from '@/components/status-chip';
import { Button } from '@/components/ui/button';
import type { IdentityWork, WorkRecord } from '@/domain/patient-index/identity-work';

type SealWish = { idempotencyKey: string; personId: string; recordId: string; reason: string };

/** The own hospital's records: sealed with a reason, lifted with another. Another hospital's seals are nobody's to see. */
export function SealedRecords({ work: { personId, records } }: { work: IdentityWork }) {
  const t = useTranslations('patients.identity.seal');
  const own = records.filter((record) => record.own);

  return (
    <ul className="flex flex-col divide-y">
      {own.map((record) => (
        <SealedRecord key={record.recordId} personId={personId} record={record} />
      ))}
      {own.length === 0 && <li className="px-4 py-2 text-sm text-muted-foreground">{t('noneOwn')}</li>}
    </ul>
  );
}

function SealedRecord({ personId, record: { recordId, localNumberMasked, seal } }: { personId: string; record: WorkRecord }) {
  const t = useTranslations('patients.identity.seal');
  const [asked, setAsked] = useState(false);
  const { working, refusal, run } = useIdentityVerb<SealWish, unknown, { reason: string }>(seal ? liftSeal : sealRecord, () => setAsked(false));
  const change = seal ? 'lift' : 'seal';
  const Icon = seal ? LockOpen : Lock;

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2">
      <IdentifierNumber value={localNumberMasked} className="font-medium" />
      {seal && (
        <>
          <StatusChip tone="doubt" icon={Lock}>
            {t('sealed')}
          </StatusChip>
          <span className="text-sm text-muted-foreground">
            <ExactTime instant={new Date(seal.sealedAt)} />
          </span>
          <span className="text-sm wrap-anywhere">{t('because', { reason: seal.reason })}</span>
        </>
      )}
      {asked ? (
        <ReasonForm
          action={t(change)}
          working={working}
          refusal={refusal}
          onSubmit={(reason) => void run((idempotencyKey) => ({ idempotencyKey, personId, recordId, reason }))}
          onCancel={() => setAsked(false)}
        />
      ) : (
        <Button variant="outline" size="sm" aria-label={t(`${change}Label`, { number: localNumberMasked })} onClick={() => setAsked(true)}>
          <Icon aria-hidden />
          {t(change)}
        </Button>
      )}
    </li>
  );
}
