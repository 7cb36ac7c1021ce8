import type { IdentityDelta } from '@/domain/patient-index/identity-delta';

export type IdentityEventKind =
  | 'REGISTER'
  | 'LINK'
  | 'MERGE'
  | 'UNMERGE'
  | 'CLAIM'
  | 'RELEASE'
  | 'VERDICT'
  | 'PIN'
  | 'RELATE'
  | 'VOID'
  | 'IMPORT'
  | 'SPLIT'
  | 'SURVIVOR';

/** Whether an event can still be taken back, was, or is itself the taking back. */
export type Reversal = 'reversible' | 'reversed' | 'reversal' | 'final';

/** What an event did to one person. */
export type ChangeEffects = { recordsJoined: number; recordsLeft: number; cardsClaimed: number; cardsReleased: number };

// A registration is voided at the window that made it, the others are taken back by an index administrator.
// What is not here is undone otherwise (an import by its batch, a binding by releasing the card) or takes
// something back itself; a card released by mistake is given back.
const REVERSIBLE: readonly IdentityEventKind[] = ['REGISTER', 'LINK', 'MERGE', 'SPLIT', 'VERDICT', 'PIN', 'SURVIVOR', 'RELEASE'];

export function reversalOf(event: { kind: IdentityEventKind; reversed: boolean; reverses: boolean }): Reversal {
  if (event.reversed) return 'reversed';
  // A split taken back is a merge, and a link taken back a split: both can be undone like any other.
  if (event.reverses && event.kind !== 'MERGE' && event.kind !== 'SPLIT') return 'reversal';
  return REVERSIBLE.includes(event.kind) ? 'reversible' : 'final';
}

/**
 * What the event changed for a person, who may carry several ids: its own and
 * those merged into it. A record that moved between two of them neither joined nor left.
 */
export function effectsOn(delta: IdentityDelta, personIds: readonly string[]): ChangeEffects {
  const joined = recordsOf(delta.opened, personIds);
  const left = recordsOf(delta.closed, personIds);

  return {
    recordsJoined: joined.filter((record) => !left.includes(record)).length,
    recordsLeft: left.filter((record) => !joined.includes(record)).length,
    cardsClaimed: Math.max(countOf(delta.claimed, personIds) - countOf(delta.released, personIds), 0),
    cardsReleased: Math.max(countOf(delta.released, personIds) - countOf(delta.claimed, personIds), 0),
  };
}

function recordsOf(changes: IdentityDelta['opened'], personIds: readonly string[]): readonly string[] {
  return changes.filter(({ person }) => personIds.includes(person)).map(({ record }) => record);
}

function countOf(counts: Record<string, number>, personIds: readonly string[]): number {
  return personIds.reduce((sum, personId) => sum + (counts[personId] ?? 0), 0);
}
