import type { AuditLine } from '@/domain/access/audit-line';
import type { VisitView } from '@/domain/desk/desk-views';
import type { DocumentType } from '@/domain/identifiers/document-types';
import type { Assurance, IdentifierKind } from '@/domain/identifiers/identifier';
import type { NamedPlace } from '@/domain/named-place';
import type { Agreement } from '@/domain/patient-index/compare-with-golden';
import type { IdentificationView, PendingView } from '@/domain/patient-index/identification-view';
import type { CaptureMethod, DemographicField, SexCode } from '@/domain/patient-index/demographics';
import type { CorrectionEvidence } from '@/domain/patient-index/plan-correction';
import type { ChangeEffects, IdentityEventKind, Reversal } from '@/domain/patient-index/identity-change';

/** One card or document, however many hospitals wrote it down: the left side of the chain. */
export type CardView = {
  /** The identifier row that a reveal names. */
  identifierId: string;
  kind: IdentifierKind;
  masked: string;
  assurance: Assurance;
  /** Bound to this person alone; an unbound one is only what a record says. */
  claimed: boolean;
  captureMethod: CaptureMethod;
  /** ISO 8601. */
  firstReadAt: string;
  /** When and where it was last in a reader, or shown to a clerk. */
  lastReadAt: string;
  lastReadBy: string;
  /** What the records that name it were told it is, with the list of each code. `fits`: our kind is one of those papers; null where no list here has the code. */
  documentTypes: readonly { type: DocumentType; fits: boolean | null }[];
  /** No longer valid for any record that named it. */
  ended: boolean;
  /** Codes of the hospitals whose records name it. */
  hospitalCodes: readonly string[];
  /** `YYYY-MM-DD`, where the paper says it. */
  expiresOn: string | null;
  expired: boolean;
  /** The one that took its place; both lead here. */
  supersededBy: { kind: IdentifierKind; masked: string } | null;
  /** ISO 8601; null while unbound. */
  boundAt: string | null;
  /** Check-ins at which the person was known by it. */
  visits: number;
  /** Taken from the person by hand, and not given back. `at` is ISO 8601. */
  released: { eventId: string; at: string; reason: string | null } | null;
  /** The reader may take it from the person, or give it back. */
  mayBeSetStraight: boolean;
};

/** A value of one record, masked where the screen may not show it whole. */
export type RecordFieldView = {
  field: DemographicField;
  value: string | null;
  masked: boolean;
  captureMethod: CaptureMethod | null;
  agreement: Agreement;
  /** The golden view takes its value from here. */
  survives: boolean;
};

export type RecordView = {
  recordId: string;
  localNumberMasked: string;
  voided: boolean;
  version: number;
  /** ISO 8601. */
  recordedAt: string;
  recordedBy: string | null;
  desk: NamedPlace | null;
  reason: string | null;
  /** What the latest version was, where it was a correction that had to be explained. */
  cause: { cause: 'typing-error' | 'legal-change'; evidence: CorrectionEvidence | null } | null;
  undone: boolean;
  /** The reader may correct it. */
  correctable: boolean;
  fields: readonly RecordFieldView[];
};

/** The right side of the chain. */
export type HospitalView = NamedPlace & { code: string; own: boolean; records: readonly RecordView[] };

/** Something that happened to the identity, as it touched this person. */
export type IdentityChange = {
  eventId: string;
  kind: IdentityEventKind;
  /** ISO 8601. */
  at: string;
  actor: string | null;
  organisation: NamedPlace | null;
  desk: NamedPlace | null;
  reason: string | null;
  effects: ChangeEffects;
  reversal: Reversal;
};

/** Everything the page of one person shows; the full value of a masked part is not in it. */
export type PersonView = {
  personId: string;
  indexNumber: string;
  /** Numbers of persons merged into this one: they resolve here for ever. */
  formerNumbers: readonly { personId: string; indexNumber: string }[];
  name: string;
  nameReading: string;
  foreignName: string | null;
  sex: SexCode;
  birthDate: string | null;
  mainCard: CardView | null;
  phoneMasked: string | null;
  /** Others of this name and birth year. */
  namesakes: number;
  cards: readonly CardView[];
  hospitals: readonly HospitalView[];
  /** Newest first. */
  changes: readonly IdentityChange[];
  looks: readonly AuditLine[];
  /** Of the reader's own hospital. */
  todaysVisits: readonly VisitView[];
  /** Null for everybody who is known like everybody else. */
  pending: PendingView | null;
  /** Latest first. */
  identifications: readonly IdentificationView[];
};
