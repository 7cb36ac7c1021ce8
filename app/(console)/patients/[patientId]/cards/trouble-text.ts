import { useTranslations } from 'next-intl';

import { useFailureText } from '@/app/(console)/failure-text';
import type { AddTrouble } from '@/app/(console)/patients/[patientId]/cards/use-add-card';

/** Why a card was not read or not bound. */
export function useTroubleText(): (trouble: AddTrouble) => string {
  const t = useTranslations('cards.trouble');
  const failureText = useFailureText();

  return (trouble) => (trouble.kind === 'failed' ? failureText(trouble.failure) : t(trouble.kind));
}
