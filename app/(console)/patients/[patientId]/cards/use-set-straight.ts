'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { releaseCard, restoreCard } from '@/app/(console)/patients/[patientId]/actions';
import type { StraightAct } from '@/app/(console)/patients/[patientId]/cards/set-straight-dialog';

/** Carries the act out and says why not; where the page is no longer so, it is read anew. */
export function useSetStraight(personId: string, onDone: () => void) {
  const t = useTranslations('cards.trouble');
  const failureText = useFailureText();
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function carryOut({ kind, card }: StraightAct, reason: string): Promise<void> {
    if (working) return;
    setWorking(true);
    const answer = await (kind === 'release'
      ? ask(() => releaseCard({ personId, identifierId: card.identifierId, reason }))
      : ask(() => restoreCard({ personId, eventId: card.released?.eventId ?? '', reason })));
    setWorking(false);

    if (answer.ok) onDone();
    else setProblem(answer.reason === 'failed' ? failureText(answer.failure) : t(answer.reason));
    if (answer.ok || answer.reason !== 'failed') router.refresh();
  }

  return { working, problem, carryOut };
}
