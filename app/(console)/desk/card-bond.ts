import type { CardToBind, DeskPhase } from '@/app/(console)/desk/desk-phase';
import type { UnboundCard } from '@/domain/desk/desk-views';

/** A card in hand on its way to a person. */
export function toBind(card: UnboundCard): CardToBind {
  return { ...card, bond: { status: 'open' } };
}

/**
 * The sound card nobody holds, while its bearer is looked for by other words:
 * whoever is then chosen from the list is the one it may be bound to.
 */
export function cardInHand(phase: DeskPhase): UnboundCard | null {
  if (phase.name !== 'UNKNOWN' || phase.reading.masked === null) return null;

  return { draftId: phase.draftId, kind: phase.reading.kind, masked: phase.reading.masked };
}

/** An answer about a card that is no longer on screen changes nothing there. */
export function changeBond(phase: DeskPhase, draftId: string, bond: CardToBind['bond']): DeskPhase {
  if (phase.name !== 'FOUND' || phase.card?.draftId !== draftId) return phase;

  return { ...phase, card: { ...phase.card, bond } };
}
