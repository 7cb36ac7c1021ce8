'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';

import { discardDraft } from '@/app/(console)/desk/actions';
import { drawKey } from '@/app/(console)/desk/draw-key';
import { ask } from '@/app/(console)/guard-refusal';
import type { Failure } from '@/app/(console)/guard-refusal';
import { addCard, readCard } from '@/app/(console)/patients/[patientId]/actions';
import type { ReadAs } from '@/domain/identifiers/choose-reading';
import type { AddCardRefusal, AddedCard, CardProposal } from '@/domain/patient-index/card-views';
import type { CapturedScan } from '@/domain/scanning/captured-scan';

/** One card in hand. The text is kept in memory until the next one, for a choice of kind or a retry. */
export type CardInput = { text: string; by: 'scan' | 'typed'; scan: CapturedScan | null };

export type AddTrouble = { kind: 'failed'; failure: Failure } | { kind: 'not-found' } | { kind: 'draft-gone' };

export type AddCardState =
  | { status: 'closed' }
  /** Waiting for a card, or for its number to be typed. */
  | { status: 'open' }
  | { status: 'reading'; input: CardInput }
  | { status: 'read'; input: CardInput; proposal: CardProposal; binding: boolean; trouble: AddTrouble | null }
  | { status: 'added'; added: AddedCard }
  | { status: 'failed'; input: CardInput; trouble: AddTrouble };

export type CardBond = { supersedesId: string | null; reason: string | null };

/** Reads a further card for the person of this page and binds it once; a retry is the same submit. */
export function useAddCard(personId: string) {
  const router = useRouter();
  const [state, setState] = useState<AddCardState>({ status: 'closed' });
  const asked = useRef(0);
  const key = useRef<string | null>(null);

  async function read(input: CardInput, as: ReadAs | null = null): Promise<void> {
    const mine = (asked.current += 1);
    forget(state);
    key.current = null;
    setState({ status: 'reading', input });
    const answer = await ask(() => readCard({ personId, text: input.text, by: input.by, as }));

    // A newer card took its place.
    if (mine !== asked.current) return;
    if (answer.ok) setState({ status: 'read', input, proposal: answer.value, binding: false, trouble: null });
    else setState({ status: 'failed', input, trouble: troubleOf(answer) });
  }

  async function bind({ supersedesId, reason }: CardBond): Promise<void> {
    if (state.status !== 'read' || state.binding || !('draftId' in state.proposal) || state.proposal.draftId === null) return;
    const { draftId, reading } = state.proposal;
    const idempotencyKey = (key.current ??= drawKey());

    setState({ ...state, binding: true, trouble: null });
    const answer = await ask<AddedCard, AddCardRefusal>(() => addCard({ idempotencyKey, personId, draftId, supersedesId, reason }));

    if (answer.ok) {
      setState({ status: 'added', added: answer.value });
      return router.refresh();
    }
    if (answer.reason === 'already-theirs') return setState({ ...state, proposal: { proposal: 'theirs', reading } });
    if (answer.reason === 'belongs-to-child') return setState({ ...state, proposal: { proposal: 'childs', reading } });
    if (answer.reason === 'held-by-other') return setState({ ...state, proposal: { proposal: 'conflict', reading, conflict: answer.conflict, draftId: null } });
    if (answer.reason !== 'in-doubt') return setState({ ...state, trouble: troubleOf(answer) });
    // Somebody corrected the person meanwhile: what now speaks against the card is shown.
    setState({ ...state, proposal: state.proposal.proposal === 'new' ? { ...state.proposal, doubt: answer.doubt } : state.proposal });
  }

  return {
    state,
    read,
    bind,
    /** Asks for a card that somebody else holds: nothing is bound, and a case opens. */
    report: () => bind({ supersedesId: null, reason: null }),
    open: () => setState({ status: 'open' }),
    close() {
      asked.current += 1;
      forget(state);
      setState({ status: 'closed' });
    },
  };
}

export type AddCardControls = ReturnType<typeof useAddCard>;

/** The numbers of a card that was not bound are not kept. */
function forget(state: AddCardState): void {
  const draftId = state.status === 'read' && 'draftId' in state.proposal ? state.proposal.draftId : null;

  if (draftId !== null) void ask(() => discardDraft({ draftId }));
}

function troubleOf(refusal: { reason: 'failed'; failure: Failure } | { reason: 'not-found' } | { reason: 'draft-gone' }): AddTrouble {
  return refusal.reason === 'failed' ? { kind: 'failed', failure: refusal.failure } : { kind: refusal.reason };
}
