import type { ReadingChoice } from '@/domain/identifiers/choose-reading';
import type { Derived, IdentifierKind, Assurance, RecordConflict, RejectionReason, Warning } from '@/domain/identifiers/identifier';
import type { AnswerFit, QuestionName } from '@/domain/matching/separating-question';
import type { CaptureMethod, SexCode } from '@/domain/patient-index/demographics';
import type { Platform, PlatformRefusal } from '@/domain/platforms/platform-answer';

/** What the console understood of an input, fit for a screen: no value but the masked one. */
export type ReadingView = {
  kind: IdentifierKind;
  valid: boolean;
  masked: string | null;
  assurance: Assurance;
  reason: RejectionReason | null;
  warnings: readonly Warning[];
  /** A correction to offer, masked; accepting it is the clerk's act. */
  suggestionMasked: string | null;
  /** Where a reader's record is at odds with itself: both values, to be held against the card. */
  conflicts: readonly RecordConflict[];
  derived: Pick<Derived, 'sex' | 'birthDate' | 'province' | 'nationality' | 'expiryDate'>;
  /** Other kinds the same input could be. */
  alternatives: readonly IdentifierKind[];
};

export type MaskedIdentifier = { id: string; kind: IdentifierKind; masked: string; assurance: Assurance };

/** The person in front of the window: the clerk's own confirm screen shows the name in full. */
export type PersonCard = {
  personId: string;
  indexNumber: string;
  name: string;
  nameReading: string;
  sex: SexCode;
  birthDate: string | null;
  phoneMasked: string | null;
  identifiers: readonly MaskedIdentifier[];
  hospitals: readonly { code: string; name: string; nameEnglish: string; own: boolean; records: number }[];
  /** Others of this name and birth year: look twice. */
  namesakes: number;
  todaysVisit: VisitView | null;
};

export type VisitView = {
  visitId: string;
  department: { name: string; nameEnglish: string };
  /** Printed form, prefix and number: `A017`. */
  ticket: string;
  /** ISO 8601. */
  checkedInAt: string;
  voided: boolean;
};

/** One of several possible persons: masked, opened only through its handle. */
export type CandidateCard = {
  /** Sealed for this session and some minutes; a guessed one opens nothing. */
  handle: string;
  nameMasked: string;
  sex: SexCode;
  birthDate: string | null;
  phoneMasked: string | null;
  identifiersMasked: readonly { kind: IdentifierKind; masked: string }[];
  hospitals: number;
  own: boolean;
  /** Which of the given terms agree. */
  agreeing: readonly SearchTermName[];
  /** Which are one slip from it. */
  near: readonly SearchTermName[];
};

/** Somebody a half-typed newcomer may be: less than a candidate shows, because a question is asked beside it. */
export type LikelyEntry = Pick<CandidateCard, 'handle' | 'nameMasked' | 'sex' | 'hospitals' | 'own' | 'agreeing' | 'near'> & {
  birthYear: string | null;
  /** As likely as not the same human being: a second entry will take a reason. */
  likely: boolean;
  /** How the answer typed fits; null where none was. */
  fit: AnswerFit | null;
};

export type LikelyEntries = {
  entries: readonly LikelyEntry[];
  /** What to ask to tell the first two apart. */
  question: QuestionName | null;
  /** More were met than are shown or read. */
  more: boolean;
};

export type SearchTermName = 'name' | 'reading' | 'initials' | 'birthDate' | 'birthYear' | 'phone' | 'phoneTail' | 'sex';

/** A card that led to a person by one of its numbers and has another that nobody holds; the draft has it, sealed. */
export type UnboundCard = { draftId: string; kind: IdentifierKind; masked: string };

/** The designed outcomes of one scan or one typed line at the desk. */
export type Identification =
  | { outcome: 'found'; reading: ReadingView; person: PersonCard; unbound: UnboundCard | null }
  /** Several papers have numbers like this, or the issuing country is missing: the clerk says which it is. */
  | { outcome: 'choose'; reading: ReadingView; choices: readonly ReadingChoice[] }
  /** A code that only its platform can resolve, and why it did not. */
  | { outcome: 'unresolved'; reading: ReadingView; platform: Platform; refusal: PlatformRefusal }
  | { outcome: 'several'; reading: ReadingView | null; terms: readonly SearchTermName[]; candidates: readonly CandidateCard[]; truncated: boolean }
  /** Sound, but the index does not know it: register from it. The draft holds the value, sealed. */
  | { outcome: 'unknown'; reading: ReadingView; draftId: string }
  /** Looks like a kind but breaks one of its rules. */
  | { outcome: 'invalid'; reading: ReadingView }
  /** Nothing that names a person: payment code, address of a site, noise. */
  | { outcome: 'not-an-identifier'; reading: ReadingView }
  /** Search words that found nobody. */
  | { outcome: 'nobody'; terms: readonly SearchTermName[]; draftId: string }
  /** Search words too few to search by. */
  | { outcome: 'too-few-terms'; terms: readonly SearchTermName[] };

/** Field values of the registration form, as strings; empty means not given. */
export type RegistrationFields = {
  name: string;
  nameReading: string;
  foreignName: string;
  sex: SexCode;
  birthDate: string;
  phone: string;
  address: string;
  nationality: string;
  ethnicGroup: string;
};

/** A form nobody has filled in. */
export const emptyFields: RegistrationFields = {
  name: '',
  nameReading: '',
  foreignName: '',
  sex: '0',
  birthDate: '',
  phone: '',
  address: '',
  nationality: '',
  ethnicGroup: '',
};

export const registrationFieldNames = [
  'name', 'nameReading', 'foreignName', 'sex', 'birthDate', 'phone', 'address', 'nationality', 'ethnicGroup',
] as const satisfies readonly (keyof RegistrationFields)[];

/** Somebody who bears a name of ours for now. */
export type ProvisionalKind = 'UNKNOWN' | 'NEWBORN';

export type DraftView = {
  draftId: string;
  fields: RegistrationFields;
  /** Where a field's value came from; fields not listed were never filled. */
  sources: Partial<Record<keyof RegistrationFields, CaptureMethod>>;
  identifiers: readonly { kind: IdentifierKind; masked: string; assurance: Assurance; captureMethod: CaptureMethod }[];
  savedAt: string;
  /** Null for somebody with a name of their own. */
  provisional: ProvisionalKind | null;
};

/** Whoever stands in the way of a new entry, shown instead of a second one. */
export type StandingEntry = {
  handle: string;
  candidate: CandidateCard;
  /** When and where that entry was made. */
  registeredAt: string;
  organisation: { name: string; nameEnglish: string };
  desk: { name: string; nameEnglish: string } | null;
};

export type RegistrationRefusal =
  | { reason: 'already-registered'; by: 'identifier' | 'demographics'; entries: readonly StandingEntry[] }
  | { reason: 'invalid-fields'; problems: readonly FieldProblem[] }
  | { reason: 'draft-gone' }
  | { reason: 'department-closed' };

export type FieldProblem = {
  field: keyof RegistrationFields;
  problem: 'required' | 'too-long' | 'not-a-date' | 'in-the-future' | 'not-a-phone' | 'differs-from-document' | 'not-a-name' | 'unknown-code';
};

export type Registered = { personId: string; visit: VisitView | null; eventId: string };

/** What is printed of one visit: two identifiers in clear text, never a full document number. */
export type Slip = {
  visit: VisitView;
  hospital: { name: string; nameEnglish: string };
  desk: { name: string; nameEnglish: string } | null;
  name: string;
  sex: SexCode;
  birthDate: string | null;
  indexNumber: string;
  identifier: { kind: IdentifierKind; masked: string } | null;
};

/** One line of today's list. */
export type TodaysVisit = { visit: VisitView; personId: string; nameMasked: string; sex: SexCode; birthDate: string | null };
