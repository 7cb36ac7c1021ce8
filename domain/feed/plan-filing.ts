import { phoneDigits } from '@/domain/matching/match-keys';
import { normaliseName } from '@/domain/matching/normalise-name';
import type { Demographics } from '@/domain/patient-index/demographics';

/** A number of the record that may be claimed, and who holds it now. */
export type ClaimedNumber = { system: string; holder: { personId: string; demographics: Demographics } | null };

export type FilingPlan =
  | { plan: 'link'; personId: string; claimedSystems: readonly string[] }
  | { plan: 'register'; claimedSystems: readonly string[] };

/**
 * Whose a new source record of a feed is. One number is not enough: the holder is taken only where name and birth
 * date agree as well, and nobody by name alone. Numbers held by others stay with the record, unclaimed; who is
 * likely the same is for the matcher and people to say.
 */
export function planFiling(newcomer: Demographics, numbers: readonly ClaimedNumber[]): FilingPlan {
  const free = numbers.filter(({ holder }) => holder === null).map(({ system }) => system);
  const holders = new Map(numbers.flatMap(({ holder }) => (holder ? [[holder.personId, holder] as const] : [])));
  const [only] = holders.values();

  if (only && holders.size === 1 && isSamePerson(newcomer, only.demographics)) return { plan: 'link', personId: only.personId, claimedSystems: free };
  return { plan: 'register', claimedSystems: free };
}

function isSamePerson(one: Demographics, other: Demographics): boolean {
  if (normaliseName(one.name) !== normaliseName(other.name)) return false;
  if (isStated(one.sex) && isStated(other.sex) && one.sex !== other.sex) return false;
  if (one.birthDate && other.birthDate) return one.birthDate === other.birthDate;
  return Boolean(one.phone && other.phone) && phoneDigits(one.phone ?? '') === phoneDigits(other.phone ?? '');
}

function isStated(sex: Demographics['sex']): boolean {
  return sex === '1' || sex === '2';
}
