'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { useAttempt } from '@/app/(console)/use-attempt';
import type { Answer } from '@/domain/access/answer';

const refusals = ['changed', 'nothing-leaves', 'nothing-stays', 'undo-instead', 'already-in-force', 'another-person', 'not-a-member', 'moved-on', 'already-undone', 'kept-apart', 'already-sealed', 'not-sealed', 'not-found'] as const;

/** One decision about an identity: sent once however often it is tried, with its refusal in words. */
export function useIdentityVerb<Input extends { idempotencyKey: string }, Value, Refusal extends { reason: string }>(send: (input: Input) => Promise<Answer<Value, Refusal>>, onDone: (value: Value) => void) {
  const t = useTranslations('patients.identity.refusals');
  const failureText = useFailureText();
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = useAttempt();

  async function run(wish: (idempotencyKey: string) => Input): Promise<void> {
    if (working) return;

    setWorking(true);
    setRefusal(null);
    const answer = await ask(() => send(wish(attempt.keyFor(wish('')))));
    setWorking(false);
    if (answer.ok) {
      attempt.answered();
      onDone(answer.value);
      return router.refresh();
    }
    if (isFailed(answer)) return setRefusal(failureText(answer.failure));

    attempt.answered();
    const known = refusals.find((reason) => reason === answer.reason);
    setRefusal(t(known ?? 'not-found'));
    if (known === 'changed') router.refresh();
  }

  return { working, refusal, run };
}

function isFailed(answer: { reason: string }): answer is Extract<Awaited<ReturnType<typeof ask>>, { reason: 'failed' }> {
  return answer.reason === 'failed';
}
