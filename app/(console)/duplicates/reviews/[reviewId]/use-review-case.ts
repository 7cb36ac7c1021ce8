'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';

import { drawKey } from '@/app/(console)/desk/draw-key';
import { reviewCase } from '@/app/(console)/duplicates/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import type { Verdict } from '@/domain/patient-index/pair-verdict';

/** Sends the second verdict: one that agrees leads on to the next review, one that differs to both verdicts side by side. */
export function useReviewCase(reviewId: string) {
  const t = useTranslations('duplicates.reviews.refusals');
  const failureText = useFailureText();
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  // Trying again after a lost answer is the same submit, unless something else is said.
  const attempt = useRef({ content: '', key: '' });

  async function review(verdict: Verdict, note: string | null): Promise<void> {
    const content = JSON.stringify([verdict, note]);
    if (attempt.current.content !== content) attempt.current = { content, key: drawKey() };

    setWorking(true);
    const answer = await ask(() => reviewCase({ idempotencyKey: attempt.current.key, reviewId, verdict, note }));
    if (answer.ok) return answer.value.agreed ? router.push('/duplicates/reviews/next') : router.refresh();

    setWorking(false);
    attempt.current = { content: '', key: '' };
    if (answer.reason === 'failed') return setRefusal(failureText(answer.failure));
    setRefusal(t(answer.reason === 'key-reused' ? 'not-found' : answer.reason));
  }

  return { working, refusal, review };
}
