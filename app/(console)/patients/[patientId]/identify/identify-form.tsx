'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { SubmitEvent } from 'react';

import { ActButton } from '@/app/(console)/desk/act-button';
import { PersonCard } from '@/components/person-card';
import { Button } from '@/components/ui/button';
import { FieldLegend, FieldSet } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { KeyCombo } from '@/components/ui/kbd';
import { Label } from '@/components/ui/label';
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group';
import { Spinner } from '@/components/ui/spinner';
import type { PersonCard as Person } from '@/domain/desk/desk-views';
import { identificationEvidences } from '@/domain/patient-index/identification-view';
import type { IdentificationEvidence } from '@/domain/patient-index/identification-view';

type IdentifyFormProps = {
  person: Person;
  working: boolean;
  onIdentify: (evidence: IdentificationEvidence, reason: string) => void;
  onBack: () => void;
};

/** How it is known, and in whose words: kept with the identity, and shown with it for ever. */
export function IdentifyForm({ person, working, onIdentify, onBack }: IdentifyFormProps) {
  const t = useTranslations('pending');
  const id = useId();
  const [evidence, setEvidence] = useState<IdentificationEvidence>('IDENTITY_DOCUMENT');

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    if (typeof reason === 'string') onIdentify(evidence, reason);
  }

  return (
    <PersonCard person={person}>
      <form onSubmit={submit} className="flex flex-col gap-4 border-t px-5 py-4">
        <FieldSet className="gap-1">
          <FieldLegend className="mb-0 text-sm font-medium">{t('identify.evidence')}</FieldLegend>
          <RadioGroup
            aria-label={t('identify.evidence')}
            value={evidence}
            onValueChange={(value) => setEvidence(identificationEvidences.find((each) => each === value) ?? evidence)}
            className="flex flex-wrap gap-x-5"
          >
            {identificationEvidences.map((each) => (
              <span key={each} className="flex min-h-9 items-center gap-2">
                <RadioGroupItem id={`${id}-${each}`} value={each} />
                <Label htmlFor={`${id}-${each}`}>{t(`evidences.${each}`)}</Label>
              </span>
            ))}
          </RadioGroup>
        </FieldSet>
        <div className="flex flex-col gap-1">
          <Label htmlFor={`${id}-reason`}>{t('identify.reason')}</Label>
          <Input id={`${id}-reason`} name="reason" required minLength={2} maxLength={200} autoFocus className="h-11 text-lg" />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" size="lg" aria-disabled={working}>
            {working && <Spinner />}
            {t('identify.confirm', { name: person.name })}
            <KeyCombo keys="Enter" aria-hidden />
          </Button>
          <ActButton keys="Esc" onAct={onBack}>
            {t('identify.back')}
          </ActButton>
        </div>
      </form>
    </PersonCard>
  );
}
