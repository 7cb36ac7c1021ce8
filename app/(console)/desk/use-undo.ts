'use client';

import { useTranslations } from 'next-intl';

import { voidRegistration, voidVisit } from '@/app/(console)/desk/actions';
import { useDesk } from '@/app/(console)/desk/desk-session';
import type { LastAct } from '@/app/(console)/desk/desk-state';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import type { UndoOutcome } from '@/components/undo-bar';

/** Takes the last act back: the visit first, then the registration it came with. What is voided already counts as done. */
export function useUndo(): (act: LastAct, reason: string) => Promise<UndoOutcome> {
  const { dispatch } = useDesk();
  const t = useTranslations('desk.undo');
  const failureText = useFailureText();

  return async function undo(act, reason) {
    for (const step of stepsOf(act, reason)) {
      const answer = await step();
      if (answer.ok || answer.reason === 'already-voided') continue;
      if (answer.reason === 'failed') return { outcome: 'refused', message: failureText(answer.failure) };
      return { outcome: 'refused', message: t(answer.reason === 'in-use' ? 'inUse' : 'notFound') };
    }
    dispatch({ kind: 'undone' });
    return { outcome: 'undone' };
  };
}

function stepsOf(act: LastAct, reason: string) {
  const { visit } = act;

  return [
    ...(visit ? [() => ask(() => voidVisit({ visitId: visit.visitId, reason }))] : []),
    ...(act.kind === 'registered' ? [() => ask(() => voidRegistration({ eventId: act.eventId, reason }))] : []),
  ];
}
