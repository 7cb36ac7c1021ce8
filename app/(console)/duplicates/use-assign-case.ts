'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { assignCase } from '@/app/(console)/duplicates/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';

/** Hands a case to somebody, or back to everybody. */
export function useAssignCase() {
  const t = useTranslations('duplicates.refusals');
  const failureText = useFailureText();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);

  async function assign(caseId: string, staffId: string | null): Promise<void> {
    const answer = await ask(() => assignCase({ caseId, staffId }));

    setRefusal(answer.ok ? null : answer.reason === 'failed' ? failureText(answer.failure) : t('not-found'));
    router.refresh();
  }

  return { refusal, assign };
}
