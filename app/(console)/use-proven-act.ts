'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { unlockSession } from '@/app/(console)/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import type { Answer } from '@/domain/access/answer';

type ProvenAct<Value, Refusal> = {
  /** The sentence for each way it can be refused; a stale proof is asked for here instead. */
  refusalText: (refusal: Refusal) => string;
  onDone: (value: Value) => void;
};

/**
 * Does something that asks for a fresh password and says what came of it. Where
 * the server wants the password again, the dialog asks for it and tries once more.
 */
export function useProvenAct<Value, Refusal extends { reason: string }>({ refusalText, onDone }: ProvenAct<Value, Refusal>) {
  const t = useTranslations('general.password');
  const failureText = useFailureText();
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [needsPassword, setNeedsPassword] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function attempt(act: () => Promise<Answer<Value, Refusal>>, password: string): Promise<string | null> {
    if (password !== '') {
      const proven = await ask(() => unlockSession({ password }));
      if (!proven.ok) return proven.reason === 'failed' ? failureText(proven.failure) : t('wrong');
    }
    const answer = await ask(act);
    if (answer.ok) {
      onDone(answer.value);
      router.refresh();
      return null;
    }
    if ('failure' in answer) return failureText(answer.failure);
    if (answer.reason === 'stale-proof') {
      setNeedsPassword(true);
      return null;
    }
    // What the page shows is no longer so.
    if (answer.reason === 'changed-meanwhile' || answer.reason === 'not-found') router.refresh();
    return refusalText(answer);
  }

  async function run(act: () => Promise<Answer<Value, Refusal>>, password: string): Promise<void> {
    if (working) return;
    setWorking(true);
    setProblem(null);
    setProblem(await attempt(act, password));
    setWorking(false);
  }

  return { working, needsPassword, problem, run };
}
