'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { decideCase } from '@/app/(console)/duplicates/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { useAttempt } from '@/app/(console)/use-attempt';
import { formatInstant } from '@/components/format-instant';
import type { CaseView } from '@/domain/patient-index/case-view';
import type { Verdict } from '@/domain/patient-index/pair-verdict';
import type { ExplainedDifference } from '@/server/patient-index/explain-differences';

export type DecisionState = { status: 'open' | 'working' } | { status: 'refused'; message: string; reload: boolean };
export type Decision = { decision: Verdict; chosenIds: readonly string[]; survivorId: string | null; reason: string | null };

/** Sends a decision with the picture it was made on, and goes on to where the reader came from. */
export function useDecideCase({ caseId, persons }: CaseView, next: string) {
  const t = useTranslations('duplicates');
  const failureText = useFailureText();
  const router = useRouter();
  const [state, setState] = useState<DecisionState>({ status: 'open' });
  const attempt = useAttempt();

  async function decide(decision: Decision): Promise<void> {
    setState({ status: 'working' });
    const answer = await ask(() => decideCase({ idempotencyKey: attempt.keyFor(decision), caseId, seen: persons.map(({ seen }) => ({ ...seen, records: [...seen.records] })), ...decision, chosenIds: [...decision.chosenIds] }));
    if (answer.ok) return router.push(next);
    if (answer.reason === 'failed') return setState({ status: 'refused', message: failureText(answer.failure), reload: false });

    attempt.answered();
    if (answer.reason === 'changed') return refuse(t('refusals.changed', { what: differencesText(answer.differences) }), true);
    if (answer.reason === 'decided') {
      return refuse(t('refusals.decided', { by: answer.by ?? t('system'), time: timeOf(answer.at), outcome: t(`outcomes.${answer.outcome}`) }), true);
    }
    const reason = answer.reason === 'key-reused' ? 'not-found' : answer.reason;
    refuse(t(`refusals.${reason}`), reason === 'one-person' || reason === 'not-found');
  }

  function refuse(message: string, reload: boolean): void {
    setState({ status: 'refused', message, reload });
  }

  function differencesText(differences: readonly ExplainedDifference[]): string {
    return differences.map(({ difference, by, at }) => t(`differences.${difference}`, { by: by ?? t('system'), time: timeOf(at) })).join(t('separator'));
  }

  return { state, decide, reload: () => router.refresh() };
}

function timeOf(at: string): string {
  return formatInstant(new Date(at), 'second');
}
