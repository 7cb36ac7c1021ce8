import type { Failure } from '@/app/(console)/guard-refusal';
import type { CandidateCard, PersonCard, ReadingView, SearchTermName, UnboundCard, VisitView } from '@/domain/desk/desk-views';
import type { ReadAs, ReadingChoice } from '@/domain/identifiers/choose-reading';
import type { Platform, PlatformRefusal } from '@/domain/platforms/platform-answer';

/** How an input came in; all that stays of it on most screens. */
export type InputOrigin = {
  by: 'scan' | 'typed';
  /** What the scanner took; null for what was typed. */
  timing: { characters: number; milliseconds: number } | null;
  /** The scanner or the computer may have garbled it: only a check digit proves such a scan. */
  uncertain: boolean;
};

/** One scan or typed line. The text is kept only while a retry or a correction may need it, and in memory alone. */
export type DeskInput = InputOrigin & { text: string; /** What the clerk said it is. */ as?: ReadAs };

export type CheckInStatus =
  | { status: 'open' }
  | { status: 'working' }
  | { status: 'department-closed' }
  | { status: 'not-found' }
  | { status: 'failed'; failure: Failure };

/** A card in hand that does not lead to the person yet, and what became of binding it. */
export type CardToBind = UnboundCard & {
  bond:
    | { status: 'open' }
    | { status: 'working' }
    | { status: 'bound' }
    /** The clerk left it unbound. */
    | { status: 'left' }
    | { status: 'refused'; reason: 'held-by-other' | 'belongs-to-child' | 'in-doubt' | 'not-found' | 'draft-gone' }
    | { status: 'failed'; failure: Failure };
};

export type FoundPhase = {
  name: 'FOUND';
  origin: InputOrigin | null;
  /** Absent where a person was chosen from a list. */
  reading: ReadingView | null;
  person: PersonCard;
  checkIn: CheckInStatus;
  /** A registration that turned out to be this person: discarded once they are checked in. */
  draftId: string | null;
  card: CardToBind | null;
};

export type SeveralPhase = {
  name: 'SEVERAL';
  origin: InputOrigin;
  reading: ReadingView | null;
  terms: readonly SearchTermName[];
  candidates: readonly CandidateCard[];
  truncated: boolean;
  selected: number;
  opening: { status: 'no' } | { status: 'working' } | { status: 'expired' } | { status: 'failed'; failure: Failure };
};

export type CheckedInPhase = {
  name: 'CHECKED_IN';
  origin: InputOrigin | null;
  reading: ReadingView | null;
  person: PersonCard;
  visit: VisitView;
  /** The visit stood already; no second number was given. */
  stood: boolean;
};

/** A sound card the index does not know; the draft starts from it. */
export type UnknownPhase = { name: 'UNKNOWN'; origin: InputOrigin; reading: ReadingView; draftId: string };

/** A kind that was recognised and a rule of it that was broken. */
export type InvalidPhase = { name: 'INVALID'; input: DeskInput; reading: ReadingView };

export type NotAnIdentifierPhase = { name: 'NOT_AN_IDENTIFIER'; origin: InputOrigin; reading: ReadingView };

/** Several papers have such numbers: the clerk says which this is. */
export type ChoosePhase = { name: 'CHOOSE'; input: DeskInput; reading: ReadingView; choices: readonly ReadingChoice[] };

/** A code that its platform did not resolve, and why. */
export type UnresolvedPhase = {
  name: 'UNRESOLVED';
  origin: InputOrigin;
  /** For another try, where the platform was silent; a code that was answered is let go of. */
  retry: DeskInput | null;
  reading: ReadingView;
  platform: Platform;
  refusal: PlatformRefusal;
};

export type NobodyPhase = { name: 'NOBODY'; terms: readonly SearchTermName[]; draftId: string };

export type TooFewPhase = { name: 'TOO_FEW'; terms: readonly SearchTermName[] };

export type FailedPhase = { name: 'FAILED'; input: DeskInput; failure: Failure };

/** What a lookup or a check-in led to, complete enough to be shown again from the recent strip. */
export type SettledPhase =
  | FoundPhase
  | SeveralPhase
  | CheckedInPhase
  | UnknownPhase
  | InvalidPhase
  | NotAnIdentifierPhase
  | ChoosePhase
  | UnresolvedPhase
  | NobodyPhase
  | TooFewPhase;

export type DeskPhase =
  | { name: 'READY' }
  /** An answer to any other request is dropped. */
  | { name: 'WORKING'; input: DeskInput; request: number }
  | FailedPhase
  | SettledPhase;

/** Work that must end before the next scan may take the screen. */
export function isBusy(phase: DeskPhase): boolean {
  if (phase.name === 'FOUND') return phase.checkIn.status === 'working' || phase.card?.bond.status === 'working';
  if (phase.name === 'SEVERAL') return phase.opening.status === 'working';
  return phase.name === 'WORKING';
}

export function originOf({ by, timing, uncertain }: DeskInput): InputOrigin {
  return { by, timing, uncertain };
}
