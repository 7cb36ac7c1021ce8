import type { DeskPhase, SettledPhase, TooFewPhase, UnresolvedPhase } from '@/app/(console)/desk/desk-phase';

/** Results worth going back to. */
export type RecentPhase = Exclude<SettledPhase, TooFewPhase | UnresolvedPhase>;

/** A result that gave way to a newer one. */
export type RecentResult = { id: string; /** ISO 8601. */ at: string; phase: RecentPhase };

const MOST = 8;

/** The newest first, eight at most; a person who comes up again is listed once. What led nowhere is not kept. */
export function addRecent(recent: readonly RecentResult[], phase: DeskPhase, at: string): readonly RecentResult[] {
  if (phase.name === 'READY' || phase.name === 'WORKING' || phase.name === 'FAILED' || isNowhere(phase)) return recent;

  const others = recent.filter((earlier) => !isSame(earlier.phase, phase));
  const number = Math.max(0, ...recent.map(({ id }) => Number(id))) + 1;
  return [{ id: String(number), at, phase }, ...others].slice(0, MOST);
}

export function takeRecent(recent: readonly RecentResult[], id: string): { taken: RecentResult | undefined; rest: readonly RecentResult[] } {
  return { taken: recent.find((result) => result.id === id), rest: recent.filter((result) => result.id !== id) };
}

/** A code whose minute is over leads nowhere later either. */
function isNowhere(phase: SettledPhase): phase is TooFewPhase | UnresolvedPhase {
  return phase.name === 'TOO_FEW' || phase.name === 'UNRESOLVED';
}

function isSame(one: RecentPhase, other: RecentPhase): boolean {
  if ('person' in one && 'person' in other) return one.person.personId === other.person.personId;
  if ('draftId' in one && 'draftId' in other) return one.draftId !== null && one.draftId === other.draftId;
  return false;
}
