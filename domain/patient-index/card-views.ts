import type { CandidateCard, ReadingView } from '@/domain/desk/desk-views';
import type { ReadingChoice } from '@/domain/identifiers/choose-reading';
import type { Assurance, IdentifierKind } from '@/domain/identifiers/identifier';
import type { CaptureMethod } from '@/domain/patient-index/demographics';
import type { Contradiction } from '@/domain/patient-index/plan-card';
import type { Platform, PlatformRefusal } from '@/domain/platforms/platform-answer';

/** One number a card proves, fit for a screen. */
export type CardFace = {
  kind: IdentifierKind;
  masked: string;
  assurance: Assurance;
  captureMethod: CaptureMethod;
  /** `YYYY-MM-DD`. */
  expiresOn: string | null;
  /** Sure enough to be bound; otherwise it is only written down. */
  bindable: boolean;
};

/** A card of the person that the new one may have taken the place of. */
export type EarlierCard = { identifierId: string; kind: IdentifierKind; masked: string };

/** Why a reason is asked for before the card is bound. */
export type CardDoubt = { contradictions: readonly Contradiction[]; secondNumber: boolean };

/** One number, two people: side by side, masked. A holder beyond the reader's reach is nobody they can be shown. */
export type CardConflict = { person: CandidateCard; holders: readonly (CandidateCard | null)[] };

/** What a card scanned on a person's page comes to, before anything is bound. The draft holds its numbers, sealed. */
export type CardProposal =
  | { proposal: 'new'; reading: ReadingView; draftId: string; faces: readonly CardFace[]; earlier: readonly EarlierCard[]; doubt: CardDoubt | null }
  | { proposal: 'theirs'; reading: ReadingView }
  /** A birth certificate is the newborn's, never its mother's. */
  | { proposal: 'childs'; reading: ReadingView }
  /** The draft until a case was opened from it. */
  | { proposal: 'conflict'; reading: ReadingView; conflict: CardConflict; draftId: string | null }
  | { proposal: 'choose'; reading: ReadingView; choices: readonly ReadingChoice[] }
  /** A code that only its platform can resolve, and why it did not. */
  | { proposal: 'unresolved'; reading: ReadingView; platform: Platform; refusal: PlatformRefusal }
  | { proposal: 'unusable'; reading: ReadingView };

export type AddedCard = { eventId: string | null; faces: readonly CardFace[] };

export type AddCardRefusal =
  | { reason: 'not-found' }
  | { reason: 'draft-gone' }
  | { reason: 'already-theirs' }
  | { reason: 'belongs-to-child' }
  | { reason: 'in-doubt'; doubt: CardDoubt }
  | { reason: 'held-by-other'; conflict: CardConflict };
