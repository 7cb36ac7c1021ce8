import type { DeskPhase, FoundPhase } from '@/app/(console)/desk/desk-phase';
import type { PersonCard, VisitView } from '@/domain/desk/desk-views';

/** A person chosen from a list keeps what led to the list. */
export function openedPerson(phase: DeskPhase, { person, draftId }: { person: PersonCard; draftId: string | null }): FoundPhase {
  const { origin, reading } = phase.name === 'SEVERAL' ? phase : { origin: null, reading: null };

  return { name: 'FOUND', origin, reading, person, checkIn: { status: 'open' }, draftId };
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
  return { name: 'FOUND', origin, reading, person: { ...person, todaysVisit: null }, checkIn: { status: 'open' }, draftId: null };
}
