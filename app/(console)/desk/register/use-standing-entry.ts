'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { openCandidate } from '@/app/(console)/desk/actions';
import { useDesk } from '@/app/(console)/desk/desk-session';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import type { UnboundCard } from '@/domain/desk/desk-views';

/** Opens the standing entry on the desk, where the name is compared before anybody is checked in. */
export function useStandingEntry(draftId: string, card: UnboundCard | null) {
  const t = useTranslations('register.standing');
  const failureText = useFailureText();
  const router = useRouter();
  const { dispatch } = useDesk();
  const [trouble, setTrouble] = useState<string | null>(null);

  return {
    trouble,
    async use(entry: { handle: string } | undefined) {
      if (!entry) return;
      const answer = await ask(() => openCandidate({ handle: entry.handle }));

      if (!answer.ok) return setTrouble(answer.reason === 'failed' ? failureText(answer.failure) : t('expired'));
      dispatch({ kind: 'person-opened', person: answer.value, draftId, card, at: new Date().toISOString() });
      router.push('/desk');
    },
  };
}
