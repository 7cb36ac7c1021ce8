'use client';

import { useTranslations } from 'next-intl';

import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { revealField } from '@/app/(console)/patients/[patientId]/actions';
import type { RevealOutcome } from '@/components/use-reveal';
import type { RevealableField } from '@/domain/access/audit-event';

/** Asks for one value in clear. The server records it before it answers. */
export function useRevealField(personId: string): (field: RevealableField, rowId: string) => Promise<RevealOutcome> {
  const t = useTranslations('patients.refusals');
  const failureText = useFailureText();

  return async function reveal(field, rowId) {
    const answer = await ask(() => revealField({ personId, field, rowId }));

    if (answer.ok) return { outcome: 'shown', value: answer.value.value };
    return { outcome: 'refused', message: answer.reason === 'failed' ? failureText(answer.failure) : t('not-found') };
  };
}
