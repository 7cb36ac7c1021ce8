import { cardInHand, changeBond } from '@/app/(console)/desk/card-bond';
import { checkedIn, openedPerson, withoutVisit } from '@/app/(console)/desk/check-in-phase';
import { changeChoice } from '@/app/(console)/desk/choose-candidate';
import type { ChoiceEvent } from '@/app/(console)/desk/choose-candidate';
import type { CardToBind, CheckInStatus, DeskInput, DeskPhase } from '@/app/(console)/desk/desk-phase';
import { addRecent, takeRecent } from '@/app/(console)/desk/recent-results';
import type { RecentResult } from '@/app/(console)/desk/recent-results';
import { settleIdentification } from '@/app/(console)/desk/settle-identification';
import type { Failure } from '@/app/(console)/guard-refusal';
import type { Identification, PersonCard, UnboundCard, VisitView } from '@/domain/desk/desk-views';

/** What can be taken back, until the next such act. */
export type LastAct =
  | { kind: 'checked-in'; visit: VisitView; nameMasked: string; at: string }
  | { kind: 'registered'; eventId: string; visit: VisitView | null; nameMasked: string; at: string };

export type DeskState = {
  phase: DeskPhase;
  recent: readonly RecentResult[];
  lastAct: LastAct | null;
  /** A sound card nobody holds, while its bearer is looked for by name. */
  inHand: UnboundCard | null;
};

/** `at` is ISO 8601 throughout. */
export type DeskEvent =
  | { kind: 'looked-up'; input: DeskInput; request: number; at: string }
  | { kind: 'answered'; request: number; answer: Identification }
  | { kind: 'lookup-failed'; request: number; failure: Failure }
  | { kind: 'cleared'; at: string }
  | { kind: 'recent-chosen'; id: string; at: string }
  | ChoiceEvent
  | { kind: 'person-opened'; person: PersonCard; draftId: string | null; card: UnboundCard | null; at: string }
  | { kind: 'bond-changed'; draftId: string; bond: CardToBind['bond'] }
  | { kind: 'check-in-changed'; personId: string; checkIn: CheckInStatus }
  | { kind: 'checked-in'; personId: string; visit: VisitView; stood: boolean; nameMasked: string; at: string }
  | { kind: 'registered'; eventId: string; visit: VisitView | null; nameMasked: string; at: string }
  | { kind: 'undone' }
  | { kind: 'undo-dismissed' };

export const initialDesk: DeskState = { phase: { name: 'READY' }, recent: [], lastAct: null, inHand: null };

/**
 * The desk between two people at the window. A newer result takes the place of
 * the one on screen, which moves to the recent strip: the clerk looks at the
 * person, and the screen always shows the last thing that was handed in.
 */
export function reduceDesk(state: DeskState, event: DeskEvent): DeskState {
  switch (event.kind) {
    case 'looked-up':
      return { ...giveWay(state, event.at, { name: 'WORKING', input: event.input, request: event.request }), inHand: stillInHand(state, event.input) };
    case 'cleared':
      return { ...giveWay(state, event.at, { name: 'READY' }), inHand: null };
    case 'person-opened':
      return { ...giveWay(state, event.at, openedPerson(state.phase, { ...event, card: event.card ?? state.inHand })), inHand: null };
    case 'recent-chosen':
      return reopen(state, event);
    case 'answered':
    case 'lookup-failed':
      return settle(state, event);
    case 'bond-changed':
      return { ...state, phase: changeBond(state.phase, event.draftId, event.bond) };
    case 'check-in-changed':
      return changeCheckIn(state, event);
    case 'checked-in':
      return { ...state, phase: checkedIn(state.phase, event), lastAct: event.stood ? state.lastAct : event };
    case 'registered':
      return { ...state, phase: { name: 'READY' }, lastAct: event, inHand: null };
    case 'undone':
      return undo(state);
    case 'undo-dismissed':
      return { ...state, lastAct: null };
    default:
      return state.phase.name === 'SEVERAL' ? { ...state, phase: changeChoice(state.phase, event) } : state;
  }
}

/** The result on screen moves to the recent strip, and an answer still under way is not waited for. */
function giveWay(state: DeskState, at: string, next: DeskPhase): DeskState {
  return { ...state, phase: next, recent: addRecent(state.recent, state.phase, at) };
}

/** Words typed after an unknown card look for its bearer; a scan is another card. */
function stillInHand({ phase, inHand }: DeskState, { by }: DeskInput): UnboundCard | null {
  return by === 'typed' ? (cardInHand(phase) ?? inHand) : null;
}

function reopen(state: DeskState, { id, at }: Extract<DeskEvent, { kind: 'recent-chosen' }>): DeskState {
  const { taken, rest } = takeRecent(state.recent, id);

  return taken ? giveWay({ ...state, recent: rest }, at, taken.phase) : state;
}

function settle(state: DeskState, event: Extract<DeskEvent, { kind: 'answered' | 'lookup-failed' }>): DeskState {
  const { phase } = state;

  if (phase.name !== 'WORKING' || event.request !== phase.request) return state;
  if (event.kind === 'lookup-failed') return { ...state, phase: { name: 'FAILED', input: phase.input, failure: event.failure } };
  return { ...state, phase: settleIdentification(phase.input, event.answer) };
}

/** An answer about somebody who is no longer on screen changes nothing there. */
function changeCheckIn(state: DeskState, { personId, checkIn }: Extract<DeskEvent, { kind: 'check-in-changed' }>): DeskState {
  const { phase } = state;

  return phase.name === 'FOUND' && phase.person.personId === personId ? { ...state, phase: { ...phase, checkIn } } : state;
}

/** The visit is gone from wherever it was shown; a new number may be given at once. */
function undo({ phase, lastAct, recent }: DeskState): DeskState {
  const visitId = lastAct?.visit?.visitId;

  if (visitId === undefined) return { phase, recent, lastAct: null, inHand: null };
  return {
    phase: withoutVisit(phase, visitId),
    recent: recent.map((result) => ({ ...result, phase: withoutVisit(result.phase, visitId) })),
    lastAct: null,
    inHand: null,
  };
}
