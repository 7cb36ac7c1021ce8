'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';

import { drawKey } from '@/app/(console)/desk/draw-key';
import { runBatch, startBatch, undoBatch } from '@/app/(console)/duplicates/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';

export type BatchWork = 'idle' | 'starting' | 'merging' | 'undoing' | 'stopping';

/** Works a batch off a few cases at a time, so that it can be watched and stopped; what is done stays done. */
export function useBatch(batchId: string | null) {
  const t = useTranslations('duplicates.batch.refusals');
  const failureText = useFailureText();
  const router = useRouter();
  const [work, setWork] = useState<BatchWork>('idle');
  const [left, setLeft] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const stopped = useRef(false);

  async function start(): Promise<void> {
    setWork('starting');
    setRefusal(null);
    const answer = await ask(() => startBatch({ idempotencyKey: drawKey() }));
    if (!answer.ok) setRefusal(answer.reason === 'failed' ? failureText(answer.failure) : t('too-few'));
    rest();
  }

  async function workOff(each: typeof runBatch, doing: BatchWork): Promise<void> {
    if (batchId === null) return;
    stopped.current = false;
    setWork(doing);
    setRefusal(null);

    for (let more = true; more; ) {
      const answer = await ask(() => each({ idempotencyKey: drawKey(), batchId }));
      if (!answer.ok) setRefusal(answer.reason === 'failed' ? failureText(answer.failure) : t('not-ready'));
      more = answer.ok && answer.value.left > 0 && !wasStopped();
      setLeft(answer.ok ? answer.value.left : null);
    }
    rest();
  }

  function wasStopped(): boolean {
    return stopped.current;
  }

  function rest(): void {
    setWork('idle');
    setLeft(null);
    router.refresh();
  }

  function stop(): void {
    stopped.current = true;
    setWork('stopping');
  }

  return { work, left, refusal, start, stop, merge: () => workOff(runBatch, 'merging'), undo: () => workOff(undoBatch, 'undoing') };
}
