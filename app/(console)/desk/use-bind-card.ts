'use client';

import { useRef } from 'react';

import type { FoundPhase } from '@/app/(console)/desk/desk-phase';
import { useDesk } from '@/app/(console)/desk/desk-session';
import { drawKey } from '@/app/(console)/desk/draw-key';
import { ask } from '@/app/(console)/guard-refusal';
import { addCard } from '@/app/(console)/patients/[patientId]/actions';
import type { AddCardRefusal, AddedCard } from '@/domain/patient-index/card-views';

/** Binds the card in hand to the person found otherwise; a retry is the same submit. */
export function useBindCard() {
  const { state, dispatch } = useDesk();
  const { phase } = state;
  const attempt = useRef({ draftId: '', key: '' });

  /** @returns whether there is nothing left to see before the check-in. */
  async function bind({ person: { personId }, card }: FoundPhase): Promise<boolean> {
    if (!card || card.bond.status === 'working') return card === null;
    const { draftId } = card;
    if (attempt.current.draftId !== draftId) attempt.current = { draftId, key: drawKey() };

    dispatch({ kind: 'bond-changed', draftId, bond: { status: 'working' } });
    const answer = await ask<AddedCard, AddCardRefusal>(() =>
      addCard({ idempotencyKey: attempt.current.key, personId, draftId, supersedesId: null, reason: null }),
    );

    if (answer.ok || answer.reason === 'already-theirs') {
      dispatch({ kind: 'bond-changed', draftId, bond: { status: 'bound' } });
      return true;
    }
    const bond = answer.reason === 'failed' ? ({ status: 'failed', failure: answer.failure } as const) : ({ status: 'refused', reason: answer.reason } as const);
    dispatch({ kind: 'bond-changed', draftId, bond });
    return false;
  }

  return {
    bindCard() {
      if (phase.name === 'FOUND' && phase.card && phase.card.bond.status !== 'bound') void bind(phase);
    },
    leaveCard() {
      if (phase.name === 'FOUND' && phase.card) dispatch({ kind: 'bond-changed', draftId: phase.card.draftId, bond: { status: 'left' } });
    },
    /** The check-in binds a card that nobody has decided on. */
    bindOpenCard: (found: FoundPhase): Promise<boolean> => (found.card?.bond.status === 'open' ? bind(found) : Promise.resolve(true)),
  };
}
