'use client';

import { useTranslations } from 'next-intl';

import type { SubmitState } from '@/app/(console)/desk/register/use-submit';
import { useFailureText } from '@/app/(console)/failure-text';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';

/** Why the form was not taken, where no field is at fault. */
export function SubmitTrouble({ state }: { state: SubmitState }) {
  const t = useTranslations('register.trouble');
  const failureText = useFailureText();

  if (state.status !== 'failed' && state.status !== 'draft-gone' && state.status !== 'department-closed') return null;
  return (
    <Alert variant="danger" role="alert">
      <AlertTitle>{t(state.status === 'failed' ? 'notRegistered' : state.status === 'draft-gone' ? 'draftGone' : 'departmentClosed')}</AlertTitle>
      {state.status === 'failed' && <AlertDescription>{failureText(state.failure)}</AlertDescription>}
      {state.status === 'draft-gone' && <AlertDescription>{t('draftGoneHint')}</AlertDescription>}
    </Alert>
  );
}
