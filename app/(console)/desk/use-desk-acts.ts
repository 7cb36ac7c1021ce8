'use client';

import { useRouter } from 'next/navigation';
import { useState, type RefObject } from 'react';

import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import { inputOf, useDesk } from '@/app/(console)/desk/desk-session';
import { findSuggestion } from '@/app/(console)/desk/find-suggestion';
import { useBindCard } from '@/app/(console)/desk/use-bind-card';
import { usePrinting } from '@/app/(console)/desk/print-jobs';
import { useCheckIn } from '@/app/(console)/desk/use-check-in';
import { useDepartment } from '@/app/(console)/desk/use-department';
import { useOpenCandidate } from '@/app/(console)/desk/use-open-candidate';
import type { SearchBoxControls } from '@/app/(console)/desk/use-search-box';
import { useProvisional } from '@/app/(console)/desk/use-provisional';
import { useStartRegistration } from '@/app/(console)/desk/use-start-registration';
import { useScanContext } from '@/components/scan-capture/scan-context';

export type DeskDuties = { mayRegister: boolean; mayCheckIn: boolean };

type ActsInput = DeskDuties & {
  departments: readonly DeskDepartment[];
  searchBox: SearchBoxControls;
  picker: RefObject<HTMLInputElement | null>;
};

export type DeskActs = ReturnType<typeof useDeskActs>;

/** Everything the desk can do, each under its key and on its button. */
export function useDeskActs({ departments, searchBox, picker, mayRegister, mayCheckIn }: ActsInput) {
  const { phase, lastAct } = useDesk().state;
  const { print } = usePrinting();
  const registration = useStartRegistration();
  const provisional = useProvisional();
  const router = useRouter();
  const scans = useScanActs(searchBox);
  const checkingIn = useCheckInActs(departments, picker, mayCheckIn);
  const openAt = useOpenAt();
  const accept = useAcceptSuggestion();

  function register(draftId: string | null) {
    if (mayRegister) void registration.start(draftId);
  }

  return {
    ...scans,
    ...checkingIn,
    mayRegister,
    mayCheckIn,
    registrationFailure: registration.failure ?? (provisional.problem?.reason === 'failed' ? provisional.problem.failure : null),
    register,
    registerUnknown() {
      if (mayRegister) void provisional.begin({ kind: 'UNKNOWN' });
    },
    openPending() {
      if (mayRegister) router.push('/desk/pending');
    },
    openAt,
    primary: usePrimaryAct({ searchBox, ...scans, openAt, register: mayRegister ? register : searchBox.focus }),
    acceptSuggestion: accept,
    typeByHand: searchBox.focus,
    print() {
      const visit = 'person' in phase ? phase.person.todaysVisit : lastAct?.visit;
      if (visit) print(visit.visitId);
    },
  };
}

function useScanActs(searchBox: SearchBoxControls) {
  const { state, dispatch, lookUp } = useDesk();
  const { queue, takeNext } = useScanContext();
  const { phase } = state;

  function clear() {
    // A check-in under way cannot be called back: its answer must be seen.
    if (phase.name === 'FOUND' && phase.checkIn.status === 'working') return;
    searchBox.clear();
    dispatch({ kind: 'cleared', at: new Date().toISOString() });
  }

  function takeWaiting() {
    const next = takeNext();
    if (!next) return;
    searchBox.clear();
    lookUp(inputOf(next.scan));
  }

  return { clear, takeWaiting, next: queue.length > 0 ? takeWaiting : clear };
}

function useCheckInActs(departments: readonly DeskDepartment[], picker: ActsInput['picker'], mayCheckIn: boolean) {
  const { phase } = useDesk().state;
  const { departmentId, choose } = useDepartment(departments);
  const checkInAt = useCheckIn();
  const { bindCard, leaveCard, bindOpenCard } = useBindCard();
  const [askedFor, setAskedFor] = useState<string | null>(null);

  return {
    departmentId,
    chooseDepartment: choose,
    pickDepartment: () => picker.current?.focus(),
    bindCard,
    leaveCard,
    /** The check-in was asked for before a department was chosen. */
    askedForDepartment: phase.name === 'FOUND' && askedFor === phase.person.personId,
    checkIn() {
      if (phase.name !== 'FOUND' || phase.checkIn.status === 'working' || !mayCheckIn) return;
      // What happens to the card in hand is seen before the number is given.
      if (departmentId !== null) return void bindOpenCard(phase).then((settled) => (settled ? checkInAt(phase, departmentId) : undefined));
      setAskedFor(phase.person.personId);
      picker.current?.focus();
    },
  };
}

function useOpenAt(): (index: number) => void {
  const { phase } = useDesk().state;
  const open = useOpenCandidate();

  return function openAt(index) {
    const candidate = phase.name === 'SEVERAL' && phase.opening.status !== 'working' ? phase.candidates[index] : undefined;
    if (candidate) void open(candidate);
  };
}

function useAcceptSuggestion(): () => void {
  const { state, lookUp } = useDesk();
  const { phase } = state;

  return function acceptSuggestion() {
    const text = phase.name === 'INVALID' && phase.reading.suggestionMasked !== null ? findSuggestion(phase.input.text) : null;
    if (text !== null) lookUp({ text, by: 'typed', timing: null, uncertain: false });
  };
}

type PrimaryInput = {
  searchBox: SearchBoxControls;
  clear: () => void;
  next: () => void;
  openAt: (index: number) => void;
  register: (draftId: string | null) => void;
};

/** What Enter means on the screen in view. */
function usePrimaryAct({ searchBox, clear, next, openAt, register }: PrimaryInput): () => void {
  const router = useRouter();
  const { state, lookUp } = useDesk();
  const { phase } = state;

  return function primary() {
    switch (phase.name) {
      case 'FOUND':
        return router.push(`/patients/${phase.person.personId}`);
      case 'SEVERAL':
        return openAt(phase.selected);
      case 'UNKNOWN':
      case 'NOBODY':
        return register(phase.draftId);
      case 'INVALID':
        return phase.input.by === 'typed' ? searchBox.focus() : clear();
      case 'TOO_FEW':
        return searchBox.focus();
      case 'FAILED':
        return lookUp(phase.input);
      case 'UNRESOLVED':
        return phase.retry ? lookUp(phase.retry) : next();
      case 'CHOOSE':
        // The choice has its own Enter.
        return undefined;
      case 'NOT_AN_IDENTIFIER':
      case 'CHECKED_IN':
      case 'READY':
        return next();
      case 'WORKING':
        return undefined;
    }
  };
}
