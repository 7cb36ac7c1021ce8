'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';

import { identifyScan, openCandidate } from '@/app/(console)/desk/actions';
import { drawKey } from '@/app/(console)/desk/draw-key';
import { ask } from '@/app/(console)/guard-refusal';
import type { Failure } from '@/app/(console)/guard-refusal';
import { identifyProvisional } from '@/app/(console)/patients/[patientId]/actions';
import type { CandidateCard, PersonCard } from '@/domain/desk/desk-views';
import type { IdentificationEvidence, IdentificationRefusal } from '@/domain/patient-index/identification-view';

export type IdentifyTrouble =
  | { kind: 'failed'; failure: Failure }
  | { kind: 'unclear' }
  | { kind: 'expired' }
  | { kind: 'refused'; reason: IdentificationRefusal['reason'] | 'key-reused' };

export type IdentifyState =
  | { status: 'asking' }
  | { status: 'looking' }
  | { status: 'several'; candidates: readonly CandidateCard[] }
  /** Nobody in the index: the draft registers them. */
  | { status: 'nobody'; draftId: string }
  | { status: 'chosen'; person: PersonCard; working: boolean };

/** Finds the person somebody unknown turned out to be, and says so once. */
export function useIdentify(temporaryId: string, known: PersonCard | null) {
  const router = useRouter();
  const [state, setState] = useState<IdentifyState>(known ? { status: 'chosen', person: known, working: false } : { status: 'asking' });
  const [trouble, setTrouble] = useState<IdentifyTrouble | null>(null);
  const key = useRef<string | null>(null);

  function back(why: IdentifyTrouble | null): void {
    key.current = null;
    setTrouble(why);
    setState({ status: 'asking' });
  }

  async function find(text: string, by: 'scan' | 'typed'): Promise<void> {
    back(null);
    setState({ status: 'looking' });
    const answer = await ask(() => identifyScan({ text, by, as: null }));
    if (!answer.ok) return back({ kind: 'failed', failure: 'failure' in answer ? answer.failure : { kind: 'unexpected', traceId: null } });

    const found = answer.value;
    if (found.outcome === 'found') return setState({ status: 'chosen', person: found.person, working: false });
    if (found.outcome === 'several') return setState({ status: 'several', candidates: found.candidates });
    if (found.outcome === 'unknown' || found.outcome === 'nobody') return setState({ status: 'nobody', draftId: found.draftId });
    back({ kind: 'unclear' });
  }

  async function open({ handle }: CandidateCard): Promise<void> {
    const answer = await ask(() => openCandidate({ handle }));

    if (answer.ok) setState({ status: 'chosen', person: answer.value, working: false });
    else setTrouble(answer.reason === 'failed' ? { kind: 'failed', failure: answer.failure } : { kind: 'expired' });
  }

  async function identify(evidence: IdentificationEvidence, reason: string): Promise<void> {
    if (state.status !== 'chosen' || state.working) return;
    const idempotencyKey = (key.current ??= drawKey());
    setTrouble(null);
    setState({ ...state, working: true });
    const answer = await ask(() => identifyProvisional({ idempotencyKey, temporaryId, knownId: state.person.personId, evidence, reason }));

    if (answer.ok) return router.push(`/patients/${answer.value.personId}?from=${temporaryId}`);
    setState({ ...state, working: false });
    setTrouble(answer.reason === 'failed' ? { kind: 'failed', failure: answer.failure } : { kind: 'refused', reason: answer.reason });
  }

  return { state, trouble, find, open, identify, back: () => back(null) };
}

export type IdentifyControls = ReturnType<typeof useIdentify>;
