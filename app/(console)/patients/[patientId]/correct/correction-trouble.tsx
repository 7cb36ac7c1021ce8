'use client';

import { useTranslations } from 'next-intl';

import { useFailureText } from '@/app/(console)/failure-text';
import type { CorrectionState } from '@/app/(console)/patients/[patientId]/correct/use-correction';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';

/** Why nothing was saved, where no field is at fault. */
export function CorrectionTrouble({ state }: { state: CorrectionState }) {
  const t = useTranslations('correct.trouble');
  const failureText = useFailureText();

  if (state.status !== 'failed' && state.status !== 'not-found' && state.status !== 'nothing-changed') return null;
  return (
    <Alert variant={state.status === 'nothing-changed' ? 'attention' : 'danger'} role="alert">
      <AlertTitle>{t(state.status)}</AlertTitle>
      {state.status === 'failed' && <AlertDescription>{failureText(state.failure)}</AlertDescription>}
    </Alert>
  );
}
