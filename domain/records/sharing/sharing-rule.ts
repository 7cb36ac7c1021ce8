import type { Role } from '@/domain/access/permissions';

/** What is shared at different levels in China is three things, not one (and that there is something at all). */
export const sharedCategories = ['locator', 'result', 'health-record', 'medical-record'] as const;
export type SharedCategory = (typeof sharedCategories)[number];

/** From the owner of a record to whoever wants to see it, nearest first. */
export const relations = ['same-institution', 'same-alliance', 'same-county', 'same-city', 'same-province', 'agreed-region', 'nation'] as const;
export type Relation = (typeof relations)[number];

export type SharingDecision = 'show' | 'show-masked' | 'show-existence' | 'hide';

/** The order of authority: what a seal says no role can change. */
export const sharingSteps = ['seal', 'denial', 'law', 'role', 'purpose', 'scope', 'default'] as const;
export type SharingStep = (typeof sharingSteps)[number];

/** Which membership of the owner's and the viewer's regions a rule asks for. */
export type Joining = 'both-cities' | 'health-record-province' | 'medical-record-province' | 'region-agreement';

/** Why somebody looks; asked once a shift when the product asks for it, null until then. */
export type SharingPurpose = 'outpatient' | 'inpatient' | 'consultation' | 'referral' | 'before-examination';

/** Every condition has to hold; one that is left out holds always. */
export type SharingCondition = {
  sealed?: true;
  deniedByPatient?: true;
  special?: true;
  roles?: readonly Role[];
  purposes?: readonly SharingPurpose[];
  categories?: readonly SharedCategory[];
  relations?: readonly Relation[];
  joined?: Joining;
};

export type SharingRule = {
  id: string;
  step: SharingStep;
  when: SharingCondition;
  decision: SharingDecision;
  /** Whether the reader is told that something is kept from them: a seal is never told. */
  notice: boolean;
  basis: 'law' | 'agreement' | 'patient' | 'institution' | 'default';
  /** Days it is in force, `YYYY-MM-DD`; null is open. */
  effectiveFrom: string;
  effectiveTo: string | null;
  source: string;
};
