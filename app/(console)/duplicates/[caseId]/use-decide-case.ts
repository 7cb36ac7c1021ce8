'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';

import { drawKey } from '@/app/(console)/desk/draw-key';
import { decideCase } from '@/app/(console)/duplicates/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
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
  // Trying again after a lost answer is the same submit, unless something else is decided.
  const attempt = useRef({ content: '', key: '' });

  async function decide(decision: Decision): Promise<void> {
    const content = JSON.stringify(decision);
    if (attempt.current.content !== content) attempt.current = { content, key: drawKey() };

    setState({ status: 'working' });
    const answer = await ask(() => decideCase({ idempotencyKey: attempt.current.key, caseId, seen: persons.map(({ seen }) => ({ ...seen, records: [...seen.records] })), ...decision, chosenIds: [...decision.chosenIds] }));
    if (answer.ok) return router.push(next);
    if (answer.reason === 'failed') return setState({ status: 'refused', message: failureText(answer.failure), reload: false });

    attempt.current = { content: '', key: '' };
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
