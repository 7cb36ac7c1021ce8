'use client';

import { createContext, use, useMemo, useReducer, useRef, type ActionDispatch, type ReactNode } from 'react';

import { identifyScan } from '@/app/(console)/desk/actions';
import { isBusy } from '@/app/(console)/desk/desk-phase';
import type { DeskInput } from '@/app/(console)/desk/desk-phase';
import { initialDesk, reduceDesk } from '@/app/(console)/desk/desk-state';
import type { DeskEvent, DeskState } from '@/app/(console)/desk/desk-state';
import { playOutcome } from '@/app/(console)/desk/play-outcome';
import { PrintJobs } from '@/app/(console)/desk/print-jobs';
import { ask } from '@/app/(console)/guard-refusal';
import type { CapturedScan } from '@/domain/scanning/captured-scan';

type Desk = {
  state: DeskState;
  dispatch: ActionDispatch<[DeskEvent]>;
  /** Asks who an input belongs to; a newer lookup takes the place of one still under way. */
  lookUp: (input: DeskInput) => void;
  /** Looks a scan up, unless work is under way that a scan must not cut off. */
  takeScan: (scan: CapturedScan) => 'handled' | 'queue';
};

const DeskContext = createContext<Desk | null>(null);

/**
 * What the desk remembers from one person to the next, across its pages. It
 * lives in memory below the lock, so locking or leaving forgets all of it.
 */
export function DeskSession({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(reduceDesk, initialDesk);
  const requests = useRef({ latest: 0, answered: 0 });
  const busy = isBusy(state.phase);

  const desk = useMemo<Desk>(() => {
    function lookUp(input: DeskInput) {
      const request = (requests.current.latest += 1);
      dispatch({ kind: 'looked-up', input, request, at: new Date().toISOString() });
      void findOut(input, request, dispatch).finally(() => (requests.current.answered = Math.max(requests.current.answered, request)));
    }

    return {
      state,
      dispatch,
      lookUp,
      takeScan(scan) {
        // Two scans may come before the first is drawn: what was asked counts, not what is on screen.
        if (busy || requests.current.answered < requests.current.latest) return 'queue';
        lookUp(inputOf(scan));
        return 'handled';
      },
    };
  }, [state, busy]);

  return (
    <DeskContext value={desk}>
      <PrintJobs>{children}</PrintJobs>
    </DeskContext>
  );
}

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk is called outside DeskSession');
  return desk;
}

async function findOut(input: DeskInput, request: number, dispatch: ActionDispatch<[DeskEvent]>): Promise<void> {
  const answer = await ask(() => identifyScan({ text: input.text, by: input.by, as: input.as ?? null }));

  if (answer.ok) dispatch({ kind: 'answered', request, answer: answer.value });
  else dispatch({ kind: 'lookup-failed', request, failure: 'failure' in answer ? answer.failure : { kind: 'unexpected', traceId: null } });
  playOutcome(answer.ok ? answer.value.outcome : 'failed');
}

export function inputOf({ text, characters, milliseconds, confidence, captureMethod }: CapturedScan): DeskInput {
  return {
    text,
    by: 'scan',
    timing: captureMethod === 'pasted' ? null : { characters, milliseconds },
    uncertain: confidence === 'uncertain',
  };
}
