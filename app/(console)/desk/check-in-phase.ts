import { toBind } from '@/app/(console)/desk/card-bond';
import type { DeskPhase, FoundPhase } from '@/app/(console)/desk/desk-phase';
import type { PersonCard, UnboundCard, VisitView } from '@/domain/desk/desk-views';

type Opened = { person: PersonCard; draftId: string | null; card: UnboundCard | null };

/** A person chosen from a list keeps what led to the list, and the card in hand. */
export function openedPerson(phase: DeskPhase, { person, draftId, card }: Opened): FoundPhase {
  const { origin, reading } = phase.name === 'SEVERAL' ? phase : { origin: null, reading: null };

  return { name: 'FOUND', origin, reading, person, checkIn: { status: 'open' }, draftId, card: card && toBind(card) };
}

type CheckedIn = { personId: string; visit: VisitView; stood: boolean };

export function checkedIn(phase: DeskPhase, { personId, visit, stood }: CheckedIn): DeskPhase {
  if (phase.name !== 'FOUND' || phase.person.personId !== personId) return phase;

  const { origin, reading, person } = phase;
  return { name: 'CHECKED_IN', origin, reading, person: { ...person, todaysVisit: visit }, visit, stood };
}

/** The same screen after its visit was voided: the person is there to be checked in again. */
export function withoutVisit<Phase extends DeskPhase>(phase: Phase, visitId: string): Phase | FoundPhase {
  if (phase.name !== 'FOUND' && phase.name !== 'CHECKED_IN') return phase;
  if (phase.person.todaysVisit?.visitId !== visitId) return phase;

  const { origin, reading, person } = phase;
  return { name: 'FOUND', origin, reading, person: { ...person, todaysVisit: null }, checkIn: { status: 'open' }, draftId: null, card: null };
}
