'use client';

import { CardChoice } from '@/app/(console)/desk/card-choice';
import type { ChoosePhase } from '@/app/(console)/desk/desk-phase';
import { useDesk } from '@/app/(console)/desk/desk-session';
import type { Choice } from '@/app/(console)/desk/match-choices';

/** The clerk says which paper it is, and it is looked up as that. */
export function ChoosePanel({ phase: { input, reading, choices }, countries, onClose }: { phase: ChoosePhase; countries: readonly Choice[]; onClose: () => void }) {
  const { lookUp } = useDesk();

  return <CardChoice reading={reading} choices={choices} countries={countries} onChoose={(as) => lookUp({ ...input, as })} onClose={onClose} />;
}
