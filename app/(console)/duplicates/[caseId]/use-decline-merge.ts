'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { declineMerge } from '@/app/(console)/duplicates/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { useAttempt } from '@/app/(console)/use-attempt';

/** Sends a proposed merge back, with why; the case is then open again for everybody. */
export function useDeclineMerge(caseId: string) {
  const t = useTranslations('duplicates.refusals');
  const failureText = useFailureText();
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = useAttempt();

  async function decline(reason: string): Promise<void> {
    setWorking(true);
    const answer = await ask(() => declineMerge({ idempotencyKey: attempt.keyFor(reason), caseId, reason }));
    setWorking(false);
    if (answer.ok) return router.refresh();

    if (answer.reason === 'failed') return setRefusal(failureText(answer.failure));

    attempt.answered();
    setRefusal(t(answer.reason === 'not-proposed' ? 'not-proposed' : 'not-found'));
  }

  return { working, refusal, decline };
}
