import { demographicFields } from '@/domain/patient-index/golden-view';
import type { DemographicField, Demographics, FieldCaptureMethods } from '@/domain/patient-index/demographics';
import { compareAsTwoPeople } from '@/domain/patient-index/overlay-guard';
import type { ChangeCause } from '@/domain/patient-index/overlay-guard';

export const correctionEvidences = ['IDENTITY_DOCUMENT', 'HOUSEHOLD_REGISTER', 'POLICE_CERTIFICATE', 'COURT_RULING', 'BIRTH_CERTIFICATE'] as const;

/** The paper that was shown for a change by law. */
export type CorrectionEvidence = (typeof correctionEvidences)[number];

/** What the clerk says a change is that leaves the entry looking like somebody else; the third answer, another person, is no correction. */
export type StatedCause = { cause: 'typing-error' } | { cause: 'legal-change'; evidence: CorrectionEvidence };

export type CorrectionPlan =
  | { plan: 'refuse'; reason: 'nothing-changed' }
  | { plan: 'refuse'; reason: 'reads-like-another'; likely: ChangeCause; differing: readonly DemographicField[] }
  | { plan: 'correct'; changed: readonly DemographicField[]; captureMethods: FieldCaptureMethods };

/**
 * Whether a correction may be written as it is. Old and new are compared as if
 * they were two people; where they look it, somebody has to say what happened.
 * A value that was changed was typed; the others stay as they came in.
 */
export function planCorrection(before: Demographics, captured: FieldCaptureMethods, after: Demographics, stated: StatedCause | null): CorrectionPlan {
  const changed = demographicFields.filter((field) => (before[field] ?? '') !== (after[field] ?? ''));
  if (changed.length === 0) return { plan: 'refuse', reason: 'nothing-changed' };

  const judged = compareAsTwoPeople(before, after);
  if (judged.judgement === 'ask' && stated === null) return { plan: 'refuse', reason: 'reads-like-another', likely: judged.likely, differing: judged.differing };

  const kept = Object.entries(captured).filter(([field]) => !changed.some((each) => each === field));
  const typed = changed.filter((field) => (after[field] ?? '') !== '').map((field) => [field, 'TYPED'] as const);
  return { plan: 'correct', changed, captureMethods: Object.fromEntries([...kept, ...typed]) };
}
