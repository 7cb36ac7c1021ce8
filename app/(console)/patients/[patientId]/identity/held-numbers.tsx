'use client';

import { BadgeCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { swapSurvivor } from '@/app/(console)/patients/[patientId]/identity/actions';
import { ReasonForm } from '@/app/(console)/patients/[patientId]/identity/reason-form';
import { useIdentityVerb } from '@/app/(console)/patients/[patientId]/identity/use-identity-verb';
import { IdentifierNumber } from '@/components/identifier-number';
import { ExactTime } from '@/components/instant';
import { StatusChip } from '@/components/status-chip';
import { Button } from '@/components/ui/button';
import type { IdentityWork } from '@/domain/patient-index/identity-work';

/** Every number that leads here; another of them can be put in force, and all go on leading here. */
export function HeldNumbers({ work: { personId, numbers, seen } }: { work: IdentityWork }) {
  const t = useTranslations('patients.identity.numbers');
  const [asked, setAsked] = useState<string | null>(null);
  const { working, refusal, run } = useIdentityVerb(swapSurvivor, () => setAsked(null));

  return (
    <ul className="flex flex-col divide-y">
      {numbers.map(({ personId: survivorId, indexNumber, issuedAt, inForce }) => (
        <li key={survivorId} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2">
          <IdentifierNumber value={indexNumber} grouping="indexNumber" className="font-medium" />
          <span className="text-sm text-muted-foreground">
            {t('issued')} <ExactTime instant={new Date(issuedAt)} />
          </span>
          {inForce ? (
            <StatusChip tone="ok" icon={BadgeCheck}>
              {t('inForce')}
            </StatusChip>
          ) : asked === survivorId ? (
            <ReasonForm
              action={t('action')}
              working={working}
              refusal={refusal}
              onSubmit={(reason) => void run((idempotencyKey) => ({ idempotencyKey, personId, survivorId, seen: [{ ...seen, records: [...seen.records] }], reason }))}
              onCancel={() => setAsked(null)}
            />
          ) : (
            <Button variant="outline" size="sm" aria-label={t('label', { number: indexNumber })} onClick={() => setAsked(survivorId)}>
              {t('action')}
            </Button>
          )}
        </li>
      ))}
      {numbers.length < 2 && <li className="px-4 py-2 text-sm text-muted-foreground">{t('onlyOne')}</li>}
    </ul>
  );
}
