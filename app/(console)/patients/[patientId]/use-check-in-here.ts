'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';

import { checkInPerson, voidVisit } from '@/app/(console)/desk/actions';
import { drawKey } from '@/app/(console)/desk/draw-key';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import type { UndoOutcome } from '@/components/undo-bar';
import type { VisitView } from '@/domain/desk/desk-views';

export type CheckInState =
  | { status: 'open' }
  | { status: 'working' }
  | { status: 'done'; visit: VisitView }
  | { status: 'refused'; message: string };

/** Checks the person of this page in and takes it back; the page is read anew after either, which is recorded like any look. */
export function useCheckInHere(personId: string) {
  const t = useTranslations('patients.refusals');
  const failureText = useFailureText();
  const router = useRouter();
  const [state, setState] = useState<CheckInState>({ status: 'open' });
  // Trying again after a lost answer is the same submit: nobody gets two numbers.
  const attempt = useRef({ departmentId: '', key: '' });

  async function checkIn(departmentId: string): Promise<void> {
    if (attempt.current.departmentId !== departmentId) attempt.current = { departmentId, key: drawKey() };
    const { key } = attempt.current;

    setState({ status: 'working' });
    const answer = await ask(() => checkInPerson({ idempotencyKey: key, personId, departmentId }));

    if (answer.ok) return settle({ status: 'done', visit: answer.value.visit });
    if (answer.reason === 'failed') return setState({ status: 'refused', message: failureText(answer.failure) });
    if (answer.reason === 'already-checked-in') return settle({ status: 'refused', message: t(answer.reason, { ticket: answer.visit.ticket }) });
    settle({ status: 'refused', message: t(answer.reason === 'department-closed' ? answer.reason : 'not-found') });
  }

  async function takeBack(visitId: string, reason: string): Promise<UndoOutcome> {
    const answer = await ask(() => voidVisit({ visitId, reason }));

    if (answer.ok || answer.reason === 'already-voided') {
      settle({ status: 'open' });
      return { outcome: 'undone' };
    }
    return { outcome: 'refused', message: answer.reason === 'failed' ? failureText(answer.failure) : t('not-found') };
  }

  /** The server has spoken: what follows is a new submit, over what it now shows. */
  function settle(next: CheckInState): void {
    attempt.current = { departmentId: '', key: '' };
    setState(next);
    router.refresh();
  }

  return { state, checkIn, takeBack };
}
