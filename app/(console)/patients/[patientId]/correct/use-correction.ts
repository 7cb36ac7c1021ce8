'use client';

import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';

import { drawKey } from '@/app/(console)/desk/draw-key';
import { heldBy } from '@/app/(console)/desk/register/field-plan';
import { ask } from '@/app/(console)/guard-refusal';
import type { Failure } from '@/app/(console)/guard-refusal';
import { correctDemographics } from '@/app/(console)/patients/[patientId]/correct/actions';
import type { FieldProblem, RegistrationFields } from '@/domain/desk/desk-views';
import { validateRegistration } from '@/domain/desk/validate-registration';
import type { Corrected, CorrectionRefusal, CorrectionStart, StandingVersion } from '@/domain/patient-index/correction-view';
import type { StatedCause } from '@/domain/patient-index/plan-correction';

export type CorrectionState =
  | { status: 'editing'; problems: readonly FieldProblem[] }
  | { status: 'sending' }
  | { status: 'nothing-changed' }
  | { status: 'not-found' }
  | ({ status: 'reads-like-another' } & Omit<Extract<CorrectionRefusal, { reason: 'reads-like-another' }>, 'reason'>)
  | { status: 'changed'; standing: StandingVersion }
  | { status: 'failed'; failure: Failure }
  | ({ status: 'corrected' } & Corrected);

export type Correction = ReturnType<typeof useCorrection>;

/** The correction's work: what it holds, how it is sent, and what stood in its way. */
export function useCorrection(start: CorrectionStart) {
  const form = useForm<RegistrationFields>({ defaultValues: start.fields });
  const [state, setState] = useState<CorrectionState>({ status: 'editing', problems: [] });
  // A retry goes out under the same key; another answer to the same question is another submit.
  const key = useRef<{ key: string; content: string } | null>(null);
  const held = () => heldBy(form.getValues(), start).fields;

  async function send(stated: StatedCause | null, reason: string | null) {
    if (state.status === 'sending' || state.status === 'corrected') return;
    const fields = held();
    const problems = validateRegistration(fields, [], start.today);
    if (problems.length > 0) return setState({ status: 'editing', problems });

    setState({ status: 'sending' });
    const submission = { recordId: start.recordId, seenVersion: start.version, fields, stated, reason };
    const content = JSON.stringify(submission);
    if (key.current?.content !== content) key.current = { key: drawKey(), content };
    const answer = await ask<Corrected, CorrectionRefusal | { reason: 'key-reused' }>(() => correctDemographics({ idempotencyKey: key.current?.key ?? '', ...submission }));

    setState(answer.ok ? { status: 'corrected', ...answer.value } : refusedState(answer));
  }

  return {
    form,
    state,
    held,
    submit: () => void send(null, null),
    submitStated: (stated: StatedCause, reason: string) => void send(stated, reason),
    edit: () => setState({ status: 'editing', problems: [] }),
  };
}

function refusedState(refusal: { ok: false } & (CorrectionRefusal | { reason: 'failed'; failure: Failure } | { reason: 'key-reused' })): CorrectionState {
  switch (refusal.reason) {
    case 'failed':
      return { status: 'failed', failure: refusal.failure };
    case 'invalid-fields':
      return { status: 'editing', problems: refusal.problems };
    case 'reads-like-another':
      return { status: 'reads-like-another', likely: refusal.likely, differing: refusal.differing };
    case 'changed':
      return { status: 'changed', standing: refusal };
    case 'nothing-changed':
    case 'not-found':
      return { status: refusal.reason };
    case 'key-reused':
      return { status: 'failed', failure: { kind: 'key-reused' } };
  }
}
