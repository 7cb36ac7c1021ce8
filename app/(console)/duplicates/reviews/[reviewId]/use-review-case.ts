'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { reviewCase } from '@/app/(console)/duplicates/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { useAttempt } from '@/app/(console)/use-attempt';
import type { Verdict } from '@/domain/patient-index/pair-verdict';

/** Sends the second verdict: one that agrees leads on to the next review, one that differs to both verdicts side by side. */
export function useReviewCase(reviewId: string) {
  const t = useTranslations('duplicates.reviews.refusals');
  const failureText = useFailureText();
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = useAttempt();

  async function review(verdict: Verdict, note: string | null): Promise<void> {
    setWorking(true);
    const answer = await ask(() => reviewCase({ idempotencyKey: attempt.keyFor([verdict, note]), reviewId, verdict, note }));
    if (answer.ok) return answer.value.agreed ? router.push('/duplicates/reviews/next') : router.refresh();

    setWorking(false);
    if (answer.reason === 'failed') return setRefusal(failureText(answer.failure));

    attempt.answered();
    setRefusal(t(answer.reason === 'key-reused' ? 'not-found' : answer.reason));
  }

  return { working, refusal, review };
}
