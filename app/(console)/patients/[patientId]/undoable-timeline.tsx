'use client';

import { TakeBackForm } from '@/app/(console)/patients/[patientId]/take-back-form';
import { IdentityTimeline } from '@/components/identity-timeline';
import type { IdentityEventKind } from '@/domain/patient-index/identity-change';
import type { IdentityChange } from '@/domain/patient-index/person-view';

// A registration is voided at its window; these are an index administrator's to take back.
const UNDOABLE: readonly IdentityEventKind[] = ['LINK', 'MERGE', 'SPLIT', 'VERDICT', 'PIN', 'SURVIVOR'];

/** The identity's history with the way back from every step that still has one. */
export function UndoableTimeline({ changes }: { changes: readonly IdentityChange[] }) {
  return (
    <IdentityTimeline
      changes={changes}
      action={(change) => change.reversal === 'reversible' && UNDOABLE.includes(change.kind) && <TakeBackForm change={change} />}
    />
  );
}
