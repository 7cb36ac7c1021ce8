'use client';

import { UsersRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';

import { EvidenceChoice } from '@/app/(console)/patients/[patientId]/correct/evidence-choice';
import { useRegisterInstead } from '@/app/(console)/patients/[patientId]/correct/use-register-instead';
import { useFailureText } from '@/app/(console)/failure-text';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import type { RegistrationFields } from '@/domain/desk/desk-views';
import type { DemographicField } from '@/domain/patient-index/demographics';
import type { ChangeCause } from '@/domain/patient-index/overlay-guard';
import type { CorrectionEvidence, StatedCause } from '@/domain/patient-index/plan-correction';

type CausePanelProps = {
  question: { likely: ChangeCause; differing: readonly DemographicField[] };
  fields: RegistrationFields;
  onBack: () => void;
  onStated: (stated: StatedCause, reason: string) => void;
};

const causes: readonly ChangeCause[] = ['typing-error', 'legal-change', 'another-person'];

/**
 * Old and new read like two people: which of the three is it? Nothing is chosen
 * for the clerk, since the likeliest answer is the one that must not be clicked away.
 */
export function CausePanel({ question: { likely, differing }, fields, onBack, onStated }: CausePanelProps) {
  const t = useTranslations('correct.cause');
  const tFields = useTranslations('register.fields');
  const [cause, setCause] = useState<ChangeCause | null>(null);

  return (
    <section aria-label={t('title')} className="flex flex-col gap-4 rounded-lg border-2 border-attention bg-card px-5 py-4">
      <div role="alert" className="flex items-start gap-4">
        <span className="flex size-12 shrink-0 items-center justify-center rounded-lg bg-attention-surface text-attention">
          <UsersRound aria-hidden className="size-7" />
        </span>
        <div>
          <h2 className="text-xl font-semibold">{t('title')}</h2>
          <p className="text-base">{t('body', { fields: differing.map((field) => tFields(field)).join(t('separator')) })}</p>
          {likely === 'another-person' && <p className="text-base font-medium">{t('likelyAnother')}</p>}
        </div>
      </div>
      <fieldset className="flex flex-col gap-1">
        <legend className="sr-only">{t('question')}</legend>
        {causes.map((each, at) => (
          <label key={each} className="flex min-h-11 items-center gap-3 rounded-md px-2 text-lg hover:bg-muted has-checked:bg-accent">
            <input type="radio" name="cause" value={each} autoFocus={at === 0} checked={cause === each} onChange={() => setCause(each)} className="size-5 accent-primary" />
            <span>
              {t(`causes.${each}`)} <span className="text-base text-muted-foreground">{t(`hints.${each}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {cause === 'another-person' ? <AnotherPerson fields={fields} onBack={onBack} /> : <Statement cause={cause} onBack={onBack} onStated={onStated} />}
    </section>
  );
}

type StatementProps = { cause: Exclude<ChangeCause, 'another-person'> | null } & Pick<CausePanelProps, 'onBack' | 'onStated'>;

function Statement({ cause, onBack, onStated }: StatementProps) {
  const t = useTranslations('correct.cause');
  const [evidence, setEvidence] = useState<CorrectionEvidence | null>(null);
  const [reason, setReason] = useState('');
  const id = useId();
  const stated = statedCause(cause, evidence);
  const sound = stated !== null && reason.trim().length >= 2;

  return (
    <div className="flex flex-col gap-3 border-t pt-3">
      {cause === 'legal-change' && <EvidenceChoice chosen={evidence} onChoose={setEvidence} />}
      {cause !== null && (
        <div className="flex flex-col gap-1">
          <Label htmlFor={id}>{t('reason')}</Label>
          <Input id={id} maxLength={200} autoComplete="off" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <Button size="lg" aria-disabled={!sound} onClick={() => sound && onStated(stated, reason.trim())}>
          {t('confirm')}
        </Button>
        <Button size="lg" variant="outline" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </div>
  );
}

function statedCause(cause: StatementProps['cause'], evidence: CorrectionEvidence | null): StatedCause | null {
  if (cause === 'typing-error') return { cause };
  return cause === 'legal-change' && evidence !== null ? { cause, evidence } : null;
}

function AnotherPerson({ fields, onBack }: Pick<CausePanelProps, 'fields' | 'onBack'>) {
  const t = useTranslations('correct.cause');
  const failureText = useFailureText();
  const { start, failure } = useRegisterInstead();

  return (
    <div className="flex flex-col gap-3 border-t pt-3">
      <p className="text-base">{t('untouched')}</p>
      {failure && (
        <p role="alert" className="text-base font-medium text-danger-text">
          {failureText(failure)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button size="lg" onClick={() => void start(fields)}>
          {t('registerInstead')}
        </Button>
        <Button size="lg" variant="outline" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </div>
  );
}
