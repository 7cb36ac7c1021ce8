import type { DocumentType } from '@/domain/identifiers/document-types';
import type { Assurance, Derived, IdentifierKind, Reading, RecordConflict, RejectionReason, Warning } from '@/domain/identifiers/identifier';
import { maskIdentifier } from '@/domain/identifiers/mask';

/**
 * How much each kind of evidence is worth, 0–100. The order within "shape" follows the table of shapes that
 * several kinds share: an 8-digit number is more often a Taiwan permit than a card's UID.
 */
export const SCORE = {
  /** Every rule of a full grammar with a public check digit passed, or a reader sent a whole record. */
  certain: 100,
  /** A pattern this hospital configured for this desk. */
  local: 80,
  /** A check digit that one random string in ten also passes. */
  likely: 60,
  /** The first letter or prefix belongs to this kind. */
  prefix: 50,
  /** Passes such a check digit, yet the letters belong to a more frequent kind. */
  lessLikely: 45,
  /** One rule of an otherwise convincing number failed: probably a slip. */
  nearMiss: 30,
  /** Only the length and the alphabet fit. */
  shape: 20,
  /** The shape fits, yet another kind uses it far more often. */
  rarely: 10,
  /** Several rules failed; only worth telling when nothing else fits. */
  wreck: 5,
  /** Not a candidate: kept to explain a refusal or to help a search. */
  hint: 0,
} as const;

export interface AcceptedDraft {
  readonly normalized: string;
  readonly score: number;
  readonly assurance: Assurance;
  readonly derived?: Derived;
  readonly warnings?: readonly Warning[];
  readonly candidates?: readonly IdentifierKind[];
  readonly masked?: string | null;
  readonly assigner?: string;
  readonly documentType?: DocumentType | null;
}

/** A reading whose every rule passed. */
export function accept(kind: IdentifierKind, draft: AcceptedDraft): Reading {
  return {
    kind,
    valid: true,
    normalized: draft.normalized,
    derived: draft.derived ?? {},
    candidates: draft.candidates ?? [kind],
    warnings: draft.warnings ?? [],
    reason: null,
    assurance: draft.assurance,
    masked: draft.masked === undefined ? maskIdentifier(kind, draft.normalized) : draft.masked,
    suggestion: null,
    conflicts: [],
    documentType: draft.documentType ?? null,
    assigner: draft.assigner ?? null,
    score: draft.score,
    decisive: false,
  };
}

export interface RejectedDraft {
  readonly score: number;
  readonly assurance: Assurance;
  readonly normalized?: string;
  readonly derived?: Derived;
  readonly warnings?: readonly Warning[];
  readonly masked?: string | null;
  readonly suggestion?: string;
  readonly conflicts?: readonly RecordConflict[];
}

/** A reading that fits this kind but breaks a rule. Without `normalized` there is no number worth comparing. */
export function reject(kind: IdentifierKind, reason: RejectionReason, draft: RejectedDraft): Reading {
  const normalized = draft.normalized ?? null;
  const masked = normalized === null ? null : maskIdentifier(kind, normalized);
  return {
    kind,
    valid: false,
    normalized,
    derived: draft.derived ?? {},
    candidates: [kind],
    warnings: draft.warnings ?? [],
    reason,
    assurance: draft.assurance,
    masked: draft.masked === undefined ? masked : draft.masked,
    suggestion: draft.suggestion ?? null,
    conflicts: draft.conflicts ?? [],
    documentType: null,
    assigner: null,
    score: draft.score,
    decisive: false,
  };
}
