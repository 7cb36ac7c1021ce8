'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { settleReview } from '@/app/(console)/duplicates/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { useAttempt } from '@/app/(console)/use-attempt';
import type { Settlement } from '@/domain/patient-index/case-review';

/** Ends a dispute with why, and goes on to the case where it is open again. */
export function useSettleReview(reviewId: string) {
  const t = useTranslations('duplicates.reviews.refusals');
  const failureText = useFailureText();
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = useAttempt();

  async function settle(settlement: Settlement, reason: string): Promise<void> {
    setWorking(true);
    const answer = await ask(() => settleReview({ idempotencyKey: attempt.keyFor([settlement, reason]), reviewId, settlement, reason }));
    if (answer.ok) return router.push(answer.value.caseId ? `/duplicates/${answer.value.caseId}` : '/duplicates');

    setWorking(false);
    if (answer.reason === 'failed') return setRefusal(failureText(answer.failure));

    attempt.answered();
    if (answer.reason === 'settled' || answer.reason === 'own-verdict' || answer.reason === 'not-found') return setRefusal(t(answer.reason));
    setRefusal(t(answer.reason === 'key-reused' ? 'not-found' : 'cannot-be-undone'));
  }

  return { working, refusal, settle };
}
