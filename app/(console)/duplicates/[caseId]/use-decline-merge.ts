'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';

import { drawKey } from '@/app/(console)/desk/draw-key';
import { declineMerge } from '@/app/(console)/duplicates/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';

/** Sends a proposed merge back, with why; the case is then open again for everybody. */
export function useDeclineMerge(caseId: string) {
  const t = useTranslations('duplicates.refusals');
  const failureText = useFailureText();
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = useRef({ reason: '', key: '' });

  async function decline(reason: string): Promise<void> {
    if (attempt.current.reason !== reason) attempt.current = { reason, key: drawKey() };

    setWorking(true);
    const answer = await ask(() => declineMerge({ idempotencyKey: attempt.current.key, caseId, reason }));
    setWorking(false);
    if (answer.ok) return router.refresh();

    attempt.current = { reason: '', key: '' };
    if (answer.reason === 'failed') return setRefusal(failureText(answer.failure));
    setRefusal(t(answer.reason === 'not-proposed' ? 'not-proposed' : 'not-found'));
  }

  return { working, refusal, decline };
}
