import type { IdentifierKind } from '@/domain/identifiers/identifier';
import type { PairExplanation } from '@/domain/matching/explain-pair';
import type { NamedPlace } from '@/domain/named-place';
import type { HardStop, Obstacle } from '@/domain/patient-index/cannot-link';
import type { CaseRisk } from '@/domain/patient-index/case-due';
import type { CaseFilter } from '@/domain/patient-index/case-filter';
import type { ReviewWork } from '@/domain/patient-index/case-review';
import type { Agreement } from '@/domain/patient-index/compare-with-golden';
import type { DemographicField, SexCode } from '@/domain/patient-index/demographics';
import type { GoldenField } from '@/domain/patient-index/golden-view';
import type { Verdict } from '@/domain/patient-index/pair-verdict';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import type { Link } from '@/domain/patient-index/weakest-link';

export type CaseOrigin = 'REGISTRATION' | 'CONFLICT' | 'MATCHER';

/** One line of the queue: masked, because whoever looks down the list works on one of them. */
export type CaseLine = {
  caseId: string;
  origin: CaseOrigin;
  awaitingSecond: boolean;
  /** Then somebody else has to agree. */
  proposedByMe: boolean;
  risk: CaseRisk;
  /** ISO 8601. */
  openedAt: string;
  dueAt: string;
  overdue: boolean;
  note: string | null;
  /** Somebody else is at it. */
  leasedBy: string | null;
  /** Whose work it is. */
  assignee: Colleague | null;
  assignedToMe: boolean;
  /** Of the first two, in thousandths of a bit. */
  milliBits: number;
  persons: readonly { nameMasked: string; sex: SexCode; birthDate: string | null }[];
  /** How the first two agree, field by field. */
  agreement: readonly { field: DemographicField; agreement: Agreement }[];
};

/** Somebody who works on cases at the reader's organisation. */
export type Colleague = { staffId: string; name: string };

/** A filter somebody comes back to. */
export type SavedView = { viewId: string; name: string; filter: CaseFilter };

/** One of the 2 to 8 persons side by side. */
export type ComparedPerson = {
  personId: string;
  indexNumber: string;
  /** Issued on, ISO 8601. */
  createdAt: string;
  hospitals: readonly NamedPlace[];
  records: number;
  visits: number;
  visitsToday: number;
  cards: readonly { kind: IdentifierKind; masked: string; claimed: boolean }[];
  fields: Readonly<Partial<Record<DemographicField, { value: string | null; agreement: Agreement }>>>;
  seen: SeenPerson;
};

/** Where the value of the joint person would come from, and by which rule. */
export type Survival = { personId: string; rule: GoldenField['rule'] };

/** What speaks for and against two of them being one, in thousandths of a bit that add up. */
export type PairEvidence = Link & Pick<PairExplanation, 'steps' | 'probability' | 'veto'>;

export type CaseView = {
  caseId: string;
  origin: CaseOrigin;
  note: string | null;
  risk: CaseRisk;
  openedAt: string;
  dueAt: string;
  /** Null where it is mine. */
  leasedBy: string | null;
  /** A merge that needs a second person, exactly as it was proposed. */
  proposal: { by: string | null; byMe: boolean; personIds: readonly string[]; survivorId: string | null } | null;
  decided: { by: string | null; at: string; outcome: Verdict } | null;
  persons: readonly ComparedPerson[];
  /** Of each two, in the order of the persons. */
  evidence: readonly PairEvidence[];
  survival: Readonly<Partial<Record<DemographicField, Survival>>>;
  /** Whose number the rule would keep. */
  survivorId: string | null;
  lastDecided: LastDecided | null;
  assignee: Colleague | null;
  colleagues: readonly Colleague[];
  /** The reader. */
  myId: string;
  /** What forbids a merge, and between which two of them. */
  obstacles: readonly (Obstacle & { personIds: readonly [string, string] })[];
  stops: readonly HardStop[];
};

/** What is still to do, and what the reader decided last and may take back. */
export type CaseQueue = {
  lines: readonly CaseLine[];
  /** More are open than are listed. */
  truncated: boolean;
  filter: CaseFilter;
  views: readonly SavedView[];
  /** The reader. */
  myId: string;
  lastDecided: LastDecided | null;
  reviews: ReviewWork;
};

export type LastDecided = { caseId: string; outcome: Verdict; at: string };
