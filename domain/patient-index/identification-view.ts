import type { NamedPlace } from '@/domain/named-place';
import type { Missing, PendingKind } from '@/domain/patient-index/pending-identity';
import type { SexCode } from '@/domain/patient-index/demographics';

/** How it is known who somebody unknown was. */
export const identificationEvidences = ['IDENTITY_DOCUMENT', 'RELATIVE', 'OWN_STATEMENT', 'POLICE'] as const;

export type IdentificationEvidence = (typeof identificationEvidences)[number];

/** A person of the reader's hospital who still lacks what others are known by. */
export type PendingView = {
  recordId: string;
  kind: PendingKind;
  missing: readonly Missing[];
  /** ISO 8601. */
  begunAt: string;
};

/** One line of the hospital's list, masked. */
export type PendingPerson = PendingView & { personId: string; nameMasked: string; sex: SexCode; birthDate: string | null };

/** A temporary identity that was said to be this person. */
export type IdentificationView = {
  eventId: string;
  /** Of the temporary identity; it leads here. */
  indexNumber: string;
  evidence: IdentificationEvidence;
  reason: string | null;
  /** ISO 8601. */
  at: string;
  actor: string | null;
  organisation: NamedPlace | null;
  /** The reader's hospital said so, and may take it back. */
  mayTakeBack: boolean;
};

export type Identified = { eventId: string; personId: string };

export type IdentificationRefusal =
  | { reason: 'not-found' }
  /** Nobody unknown of this hospital any more: identified meanwhile, or never. */
  | { reason: 'not-unknown' }
  | { reason: 'one-person' }
  | { reason: 'kept-apart' }
  /** Sex or numbers of the two cannot be one person's; an index administrator was asked. */
  | { reason: 'contradicts' };

export type TakeBackRefusal = { reason: 'not-found' } | { reason: 'already-undone' } | { reason: 'moved-on' };
