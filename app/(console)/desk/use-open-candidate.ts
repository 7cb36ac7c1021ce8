'use client';

import { openCandidate } from '@/app/(console)/desk/actions';
import { useDesk } from '@/app/(console)/desk/desk-session';
import { ask } from '@/app/(console)/guard-refusal';
import type { CandidateCard } from '@/domain/desk/desk-views';

/** Opens one of several: from here on the person is seen in full, and that is recorded. */
export function useOpenCandidate(): (candidate: CandidateCard) => Promise<void> {
  const { dispatch } = useDesk();

  return async function open({ handle }) {
    dispatch({ kind: 'opening-changed', opening: { status: 'working' } });
    const answer = await ask(() => openCandidate({ handle }));

    if (answer.ok) dispatch({ kind: 'person-opened', person: answer.value, draftId: null, card: null, at: new Date().toISOString() });
    else if (answer.reason === 'failed') dispatch({ kind: 'opening-changed', opening: { status: 'failed', failure: answer.failure } });
    else dispatch({ kind: 'opening-changed', opening: { status: 'expired' } });
  };
}
