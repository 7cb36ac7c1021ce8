'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { findLikelyEntries } from '@/app/(console)/desk/actions';
import { ask } from '@/app/(console)/guard-refusal';
import type { Failure } from '@/app/(console)/guard-refusal';
import type { LikelyEntries, RegistrationFields } from '@/domain/desk/desk-views';
import type { QuestionName } from '@/domain/matching/separating-question';

export type LikelyState =
  | { status: 'quiet' }
  | { status: 'looking' }
  | { status: 'found'; found: LikelyEntries; answered: QuestionName | null }
  | { status: 'failed'; failure: Failure };

type Answer = { question: QuestionName; text: string } | null;

const PAUSE = 250;
const FEWEST_CHARACTERS = 2;

/** One character, or a birthday by itself, is nobody's. */
function isTooLittle(name: string, phone: string): boolean {
  return [...name.trim()].length < FEWEST_CHARACTERS && phone.trim() === '';
}

function comparedOf({ name, foreignName, sex, birthDate, phone, address, ethnicGroup }: RegistrationFields) {
  return { name: name || foreignName, sex, birthDate, phone, address, ethnicGroup };
}

/**
 * Looks for whoever the form may be about, once a pause. An answer to anything
 * but what the form says now is dropped, and nothing older is shown meanwhile.
 */
export function useLikelyEntries(draftId: string, fieldsNow: () => RegistrationFields) {
  const [state, setState] = useState<LikelyState>({ status: 'quiet' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);
  const asked = useRef('');

  async function look(answer: Answer) {
    const input = { ...comparedOf(fieldsNow()), draftId, answer };
    const turn = (latest.current += 1);

    const found = await ask(() => findLikelyEntries(input));
    if (turn !== latest.current) return;
    if (found.ok) setState({ status: 'found', found: found.value, answered: answer?.question ?? null });
    else setState({ status: 'failed', failure: 'failure' in found ? found.failure : { kind: 'unexpected', traceId: null } });
  }

  function wait(answer: Answer) {
    clearTimeout(timer.current);
    latest.current += 1;
    timer.current = setTimeout(() => void look(answer), PAUSE);
  }

  /** What is compared now, if it is anything new. */
  function takeChange(): { tooLittle: boolean } | null {
    const compared = comparedOf(fieldsNow());
    const text = Object.values(compared).join('\n');
    if (text === asked.current) return null;

    asked.current = text;
    return { tooLittle: isTooLittle(compared.name, compared.phone) };
  }

  function noteChange() {
    const change = takeChange();
    if (!change) return;
    if (change.tooLittle) return settleQuiet();

    setState({ status: 'looking' });
    wait(null);
  }

  function settleQuiet() {
    clearTimeout(timer.current);
    latest.current += 1;
    setState({ status: 'quiet' });
  }

  // A draft that a card began may say enough before anything is typed.
  const lookAtStart = useEffectEvent(() => {
    if (takeChange()?.tooLittle === false) wait(null);
  });
  useEffect(() => {
    lookAtStart();
    return () => clearTimeout(timer.current);
  }, []);

  return { state, noteChange, answer: (question: QuestionName, text: string) => wait({ question, text }) };
}
