import type { Verdict } from '@/domain/patient-index/pair-verdict';

/** What a decision about some of a group does to all of it. */
export type CasePlan = {
  /** They become one, in this order. */
  together: readonly string[];
  /** The verdict falls on these pairs of persons. */
  pairs: readonly (readonly [string, string])[];
  /** The questions that are left: each a group of two or more who may still be one. */
  left: readonly (readonly string[])[];
};

export type CaseWish = {
  decision: Verdict;
  /** Those chosen on the screen. */
  chosenIds: readonly string[];
  /** Whose number stays, for SAME. */
  survivorId: string | null;
};

/**
 * SAME joins those chosen and asks about the rest again; DIFFERENT cuts those
 * chosen from the rest, or everybody from everybody where all are chosen;
 * UNSURE is about the whole group.
 * @param personIds in force now
 */
export function planCase(personIds: readonly string[], { decision, chosenIds, survivorId }: CaseWish): ({ ok: true } & CasePlan) | { ok: false; refusal: 'too-few' } {
  const chosen = personIds.filter((id) => chosenIds.includes(id));
  const others = personIds.filter((id) => !chosenIds.includes(id));

  if (decision === 'UNSURE') return { ok: true, together: [], pairs: everyPair(personIds), left: [] };
  if (decision === 'SAME') {
    if (chosen.length < 2) return { ok: false, refusal: 'too-few' };
    const together = survivorId && chosen.includes(survivorId) ? [survivorId, ...chosen.filter((id) => id !== survivorId)] : chosen;
    return { ok: true, together, pairs: [], left: questions([...together.slice(0, 1), ...others]) };
  }
  if (chosen.length === 0) return { ok: false, refusal: 'too-few' };
  if (others.length === 0) return chosen.length > 1 ? { ok: true, together: [], pairs: everyPair(chosen), left: [] } : { ok: false, refusal: 'too-few' };

  const pairs = chosen.flatMap((one) => others.map((other) => [one, other] as const));
  return { ok: true, together: [], pairs, left: questions(chosen, others) };
}

function everyPair(personIds: readonly string[]): CasePlan['pairs'] {
  return personIds.flatMap((one, index) => personIds.slice(index + 1).map((other) => [one, other] as const));
}

/** One alone is no question. */
function questions(...groups: readonly (readonly string[])[]): CasePlan['left'] {
  return groups.filter(({ length }) => length > 1);
}
