'use client';

import { useRef, useState } from 'react';

import { registerPerson } from '@/app/(console)/desk/actions';
import { useDesk } from '@/app/(console)/desk/desk-session';
import { drawKey } from '@/app/(console)/desk/draw-key';
import { ask } from '@/app/(console)/guard-refusal';
import type { Failure } from '@/app/(console)/guard-refusal';
import type { DraftView, FieldProblem, Registered, RegistrationFields, RegistrationRefusal, StandingEntry } from '@/domain/desk/desk-views';
import { maskName } from '@/domain/identifiers/mask';

export type SubmitState =
  | { status: 'editing'; problems: readonly FieldProblem[]; departmentMissing: boolean }
  | { status: 'sending' }
  | { status: 'standing'; by: 'identifier' | 'demographics'; entries: readonly StandingEntry[] }
  | { status: 'department-closed' }
  | { status: 'draft-gone' }
  | { status: 'failed'; failure: Failure }
  | { status: 'registered'; registered: Registered; name: string };

export type Submission = {
  draftId: string;
  fields: RegistrationFields;
  sources: DraftView['sources'];
  departmentId: string | null;
  /** Why a new entry is made although one stands. */
  despite: { reason: string } | null;
};

export const editing: SubmitState = { status: 'editing', problems: [], departmentMissing: false };

/** Sends the form once: whatever is tried again goes under the same key, so that one person cannot become two. */
export function useSubmit() {
  const [state, setState] = useState<SubmitState>(editing);
  const { dispatch } = useDesk();
  const key = useRef<string | null>(null);
  const sending = useRef(false);

  /** @returns whether somebody was registered. */
  async function send(submission: Submission): Promise<boolean> {
    if (sending.current) return false;
    sending.current = true;
    setState({ status: 'sending' });
    const idempotencyKey = (key.current ??= drawKey());
    const answer = await ask<Registered, RegistrationRefusal>(() => registerPerson({ idempotencyKey, ...submission }));
    sending.current = false;

    if (!answer.ok) {
      setState(refusedState(answer));
      return false;
    }
    const { eventId, visit } = answer.value;
    const name = submission.fields.name || submission.fields.foreignName;
    dispatch({ kind: 'registered', eventId, visit, nameMasked: maskName(name), at: new Date().toISOString() });
    setState({ status: 'registered', registered: answer.value, name });
    return true;
  }

  return { state, setState, send };
}

function refusedState(refusal: { ok: false } & (RegistrationRefusal | { reason: 'failed'; failure: Failure })): SubmitState {
  switch (refusal.reason) {
    case 'failed':
      return { status: 'failed', failure: refusal.failure };
    case 'invalid-fields':
      return { status: 'editing', problems: refusal.problems, departmentMissing: false };
    case 'already-registered':
      return { status: 'standing', by: refusal.by, entries: refusal.entries };
    case 'draft-gone':
    case 'department-closed':
      return { status: refusal.reason };
  }
}
