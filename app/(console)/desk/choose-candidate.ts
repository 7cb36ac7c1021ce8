import type { SeveralPhase } from '@/app/(console)/desk/desk-phase';

export type ChoiceEvent =
  | { kind: 'candidate-selected'; index: number }
  | { kind: 'candidate-moved'; by: 1 | -1 }
  | { kind: 'opening-changed'; opening: SeveralPhase['opening'] };

/** The list of candidates under the arrows and digits; it does not wrap, so that holding ↓ ends at the end. */
export function changeChoice(phase: SeveralPhase, event: ChoiceEvent): SeveralPhase {
  const last = phase.candidates.length - 1;

  if (event.kind === 'opening-changed') return { ...phase, opening: event.opening };
  const index = event.kind === 'candidate-selected' ? event.index : Math.max(phase.selected + event.by, 0);
  return index > last ? phase : { ...phase, selected: index, opening: { status: 'no' } };
}
