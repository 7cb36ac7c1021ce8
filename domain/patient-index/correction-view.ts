import type { FieldProblem, RegistrationFields } from '@/domain/desk/desk-views';
import type { DemographicField, FieldCaptureMethods } from '@/domain/patient-index/demographics';
import type { ChangeCause } from '@/domain/patient-index/overlay-guard';

/** What a correction starts from, and the version it is drawn from. */
export type CorrectionStart = { personId: string; recordId: string; version: number; fields: RegistrationFields; sources: FieldCaptureMethods; today: string };

/** What stands now, where somebody else wrote a version meanwhile: to be compared with what was seen. */
export type StandingVersion = { version: number; fields: RegistrationFields; by: string | null; at: string };

export type CorrectionRefusal =
  | { reason: 'not-found' }
  | { reason: 'nothing-changed' }
  | { reason: 'invalid-fields'; problems: readonly FieldProblem[] }
  | ({ reason: 'changed' } & StandingVersion)
  | { reason: 'reads-like-another'; likely: ChangeCause; differing: readonly DemographicField[] };

export type Corrected = { version: number; changed: readonly DemographicField[] };
