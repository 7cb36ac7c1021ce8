'use client';

import type { RefObject } from 'react';

import { CheckedInPanel } from '@/app/(console)/desk/checked-in-panel';
import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import type { Choice } from '@/app/(console)/desk/match-choices';
import type { DeskPhase } from '@/app/(console)/desk/desk-phase';
import { FoundPanel } from '@/app/(console)/desk/found-panel';
import { NobodyPanel, UnknownPanel } from '@/app/(console)/desk/newcomer-panels';
import type { UnfinishedDraft } from '@/app/(console)/desk/read-desk';
import { ReadyPanel } from '@/app/(console)/desk/ready-panel';
import { FailedPanel, InvalidPanel, NotAnIdentifierPanel, TooFewPanel } from '@/app/(console)/desk/rejected-panels';
import { ChoosePanel } from '@/app/(console)/desk/choose-panel';
import { SeveralPanel } from '@/app/(console)/desk/several-panel';
import type { DeskActs } from '@/app/(console)/desk/use-desk-acts';
import { UnresolvedPanel } from '@/app/(console)/desk/unresolved-panel';
import { WorkingPanel } from '@/app/(console)/desk/working-panel';
import { useScanContext } from '@/components/scan-capture/scan-context';

type OutcomeViewProps = {
  phase: DeskPhase;
  acts: DeskActs;
  departments: readonly DeskDepartment[];
  drafts: readonly UnfinishedDraft[];
  countries: readonly Choice[];
  picker: RefObject<HTMLInputElement | null>;
};

/** Each state of the desk has its own panel, always in the same place. */
export function OutcomeView({ phase, acts, departments, drafts, countries, picker }: OutcomeViewProps) {
  const { queue } = useScanContext();

  switch (phase.name) {
    case 'READY':
      return <ReadyPanel drafts={drafts} mayRegister={acts.mayRegister} />;
    case 'WORKING':
      return <WorkingPanel />;
    case 'FOUND':
      return <FoundPanel key={phase.person.personId} phase={phase} acts={acts} departments={departments} pickerRef={picker} />;
    case 'CHECKED_IN':
      return <CheckedInPanel phase={phase} acts={acts} waiting={queue.length} />;
    case 'SEVERAL':
      return <SeveralPanel phase={phase} acts={acts} />;
    case 'UNKNOWN':
      return <UnknownPanel phase={phase} acts={acts} />;
    case 'INVALID':
      return <InvalidPanel phase={phase} acts={acts} />;
    case 'NOT_AN_IDENTIFIER':
      return <NotAnIdentifierPanel phase={phase} acts={acts} />;
    case 'CHOOSE':
      return <ChoosePanel key={phase.input.text} phase={phase} countries={countries} onClose={acts.clear} />;
    case 'UNRESOLVED':
      return <UnresolvedPanel phase={phase} acts={acts} />;
    case 'NOBODY':
      return <NobodyPanel acts={acts} />;
    case 'TOO_FEW':
      return <TooFewPanel acts={acts} />;
    case 'FAILED':
      return <FailedPanel phase={phase} acts={acts} />;
  }
}
