'use client';

import { useRef } from 'react';

import { checkInPerson, discardDraft } from '@/app/(console)/desk/actions';
import type { FoundPhase } from '@/app/(console)/desk/desk-phase';
import { useDesk } from '@/app/(console)/desk/desk-session';
import { drawKey } from '@/app/(console)/desk/draw-key';
import { ask } from '@/app/(console)/guard-refusal';
import type { VisitView } from '@/domain/desk/desk-views';
import { maskName } from '@/domain/identifiers/mask';

type Refusal = { reason: 'not-found' } | { reason: 'department-closed' } | { reason: 'already-checked-in'; visit: VisitView };

type Attempt = { personId: string; departmentId: string; key: string };

/** Checks a found person in; trying again after a lost answer is the same submit, so that nobody gets two numbers. */
export function useCheckIn(): (phase: FoundPhase, departmentId: string) => Promise<void> {
  const { dispatch } = useDesk();
  const attempt = useRef<Attempt | null>(null);

  return async function checkIn({ person, draftId }, departmentId) {
    const { personId } = person;
    const last = attempt.current;
    const key = last?.personId === personId && last.departmentId === departmentId ? last.key : drawKey();
    attempt.current = { personId, departmentId, key };

    dispatch({ kind: 'check-in-changed', personId, checkIn: { status: 'working' } });
    const answer = await ask<{ visit: VisitView }, Refusal>(() => checkInPerson({ idempotencyKey: key, personId, departmentId }));
    const visit = 'visit' in answer ? answer.visit : answer.ok ? answer.value.visit : null;

    if (visit) {
      attempt.current = null;
      if (draftId !== null) void ask(() => discardDraft({ draftId }));
      dispatch({ kind: 'checked-in', personId, visit, stood: !answer.ok, nameMasked: maskName(person.name), at: new Date().toISOString() });
    } else if (!answer.ok && answer.reason === 'failed') {
      dispatch({ kind: 'check-in-changed', personId, checkIn: { status: 'failed', failure: answer.failure } });
    } else if (!answer.ok && answer.reason !== 'already-checked-in') {
      dispatch({ kind: 'check-in-changed', personId, checkIn: { status: answer.reason } });
    }
  };
}
