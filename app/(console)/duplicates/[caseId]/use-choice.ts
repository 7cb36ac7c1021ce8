'use client';

import { useState } from 'react';

import type { CaseView } from '@/domain/patient-index/case-view';

/** Which of the entries are decided on, and whose number stays; at first all of them, or those of the proposal. */
export function useChoice({ persons, proposal, survivorId: proposed }: CaseView) {
  const all = persons.map(({ personId }) => personId);
  const [chosenIds, setChosenIds] = useState<readonly string[]>(proposal?.personIds ?? all);
  const [wishedId, setWishedId] = useState(proposal ? proposal.survivorId : proposed);
  const survivorId = wishedId && chosenIds.includes(wishedId) ? wishedId : (chosenIds[0] ?? null);

  function toggle(personId: string | undefined): void {
    if (!personId || proposal) return;
    setChosenIds(all.filter((id) => (id === personId) !== chosenIds.includes(id)));
  }

  function swap(): void {
    const at = chosenIds.findIndex((id) => id === survivorId);
    if (!proposal) setWishedId(chosenIds[(at + 1) % chosenIds.length] ?? null);
  }

  return { chosenIds, survivorId, some: chosenIds.length < all.length, choose: setChosenIds, toggle, swap };
}

export type Choice = ReturnType<typeof useChoice>;
