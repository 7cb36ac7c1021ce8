'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

export type RevealOutcome = { outcome: 'shown'; value: string } | { outcome: 'refused'; message?: string };

export type RevealState =
  | { phase: 'masked' }
  | { phase: 'working' }
  | { phase: 'shown'; value: string; secondsLeft: number }
  | { phase: 'refused'; message: string | undefined };

/** How long a revealed value may stand on a screen that others can see. */
export const revealSeconds = 30;

/**
 * Holds a revealed value for `revealSeconds` at most. It goes sooner when hidden by hand, when the window
 * is covered or the component leaves; an answer that arrives after that is dropped unseen.
 */
export function useReveal(reveal: () => Promise<RevealOutcome>) {
  const [state, setState] = useState<RevealState>({ phase: 'masked' });
  const request = useRef(0);
  const shown = state.phase === 'shown';

  const hide = useCallback(() => {
    request.current += 1;
    setState({ phase: 'masked' });
  }, []);

  async function show() {
    const mine = (request.current += 1);
    setState({ phase: 'working' });
    const next = await reveal().then(toState, () => toState({ outcome: 'refused' }));
    if (mine === request.current) setState(next);
  }

  useEffect(() => {
    if (!shown) return undefined;

    const deadline = performance.now() + revealSeconds * 1000;
    const tick = setInterval(() => {
      const secondsLeft = Math.ceil((deadline - performance.now()) / 1000);
      if (secondsLeft <= 0) hide();
      else setState((now) => (now.phase === 'shown' ? { ...now, secondsLeft } : now));
    }, 1000);
    const hideIfCovered = () => document.hidden && hide();
    document.addEventListener('visibilitychange', hideIfCovered);

    return () => {
      clearInterval(tick);
      document.removeEventListener('visibilitychange', hideIfCovered);
    };
  }, [shown, hide]);

  // A reveal still on its way when the patient's page closes belongs to nobody.
  useEffect(() => () => void (request.current += 1), []);

  return { state, show, hide };
}

function toState(answer: RevealOutcome): RevealState {
  return answer.outcome === 'shown'
    ? { phase: 'shown', value: answer.value, secondsLeft: revealSeconds }
    : { phase: 'refused', message: answer.message };
}
