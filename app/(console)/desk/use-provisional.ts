'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { beginProvisional } from '@/app/(console)/desk/actions';
import { ask } from '@/app/(console)/guard-refusal';
import type { Failure } from '@/app/(console)/guard-refusal';
import type { Birth } from '@/domain/patient-index/provisional-identity';

export type ProvisionalProblem = { reason: 'not-found' } | { reason: 'not-a-mother' } | { reason: 'failed'; failure: Failure };

type Start = { kind: 'UNKNOWN' } | ({ kind: 'NEWBORN'; motherId: string } & Birth);

/** Leads to the form of somebody without a name of their own. */
export function useProvisional() {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<ProvisionalProblem | null>(null);

  async function begin(start: Start): Promise<void> {
    if (working) return;
    setWorking(true);
    setProblem(null);
    const answer = await ask(() => beginProvisional(start));
    setWorking(false);

    if (answer.ok) router.push(`/desk/register?draft=${answer.value.draftId}`);
    else setProblem(answer);
  }

  return { working, problem, begin };
}
