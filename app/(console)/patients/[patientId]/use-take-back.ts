'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';

import { drawKey } from '@/app/(console)/desk/draw-key';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { takeBackChange } from '@/app/(console)/patients/[patientId]/actions';
import type { Side } from '@/domain/patient-index/rehome-records';
import type { ExplainedArrival } from '@/server/patient-index/explain-arrivals';

export type TakeBackWish = { reason: string; keepApart: boolean; homes: Record<string, Side> };

/** Sends an undo; what came since is listed first, and sent again with a home for each. */
export function useTakeBack(eventId: string) {
  const t = useTranslations('patients.changes.undo');
  const failureText = useFailureText();
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [arrivals, setArrivals] = useState<readonly ExplainedArrival[]>([]);
  const attempt = useRef({ content: '', key: '' });

  async function takeBack(wish: TakeBackWish): Promise<void> {
    if (working) return;
    const content = JSON.stringify(wish);
    if (attempt.current.content !== content) attempt.current = { content, key: drawKey() };

    setWorking(true);
    setRefusal(null);
    const answer = await ask(() => takeBackChange({ idempotencyKey: attempt.current.key, eventId, ...wish }));
    setWorking(false);

    if (answer.ok) return router.refresh();
    if (answer.reason === 'failed') return setRefusal(failureText(answer.failure));
    if (answer.reason === 'arrivals-undecided') return setArrivals(answer.arrivals);
    setRefusal(refusalText(answer.reason));
  }

  function refusalText(reason: string): string {
    if (reason === 'already-undone' || reason === 'nothing-returns' || reason === 'moved-on' || reason === 'kept-apart') return t(`refused-${reason}`);
    return t('refused-other');
  }

  return { working, refusal, arrivals, takeBack };
}
