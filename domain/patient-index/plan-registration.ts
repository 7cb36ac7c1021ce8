import { phoneDigits } from '@/domain/matching/match-keys';
import { normaliseName } from '@/domain/matching/normalise-name';
import type { Demographics } from '@/domain/patient-index/demographics';

/** An identifier the newcomer carries that may be claimed, and who holds it now. */
export type ClaimState = { system: string; primary: boolean; holderId: string | null };

/** A person met under the newcomer's match keys, with the primary systems they hold a claim in. */
export type Lookalike = { personId: string; demographics: Demographics; primarySystems: readonly string[] };

export type RegistrationPlan =
  | { plan: 'refuse'; by: 'identifier' | 'demographics'; personIds: readonly string[] }
  /** Systems whose identifier becomes a claim; a contested one is kept on the record, unclaimed. */
  | { plan: 'register'; claimedSystems: readonly string[]; /** Whoever was met and gone on despite. */ metIds: readonly string[] };

/**
 * Whether a newcomer becomes a new person. An identifier that somebody holds
 * stops it; so does an entry that reads like the same human being. Going on
 * despite either takes a reason, and never takes a claim from its holder:
 * care is not refused, and nothing is silently joined.
 */
export function planRegistration(
  newcomer: Demographics,
  claims: readonly ClaimState[],
  lookalikes: readonly Lookalike[],
  despite: boolean,
): RegistrationPlan {
  const holders = [...new Set(claims.flatMap((claim) => claim.holderId ?? []))];
  if (holders.length > 0 && !despite) return { plan: 'refuse', by: 'identifier', personIds: holders };

  const primarySystems = claims.filter((claim) => claim.primary).map((claim) => claim.system);
  const alike = lookalikes.filter((other) => readsLikeSameHolder(newcomer, primarySystems, other)).map((other) => other.personId);
  if (alike.length > 0 && !despite) return { plan: 'refuse', by: 'demographics', personIds: [...new Set(alike)] };

  return {
    plan: 'register',
    claimedSystems: claims.filter((claim) => claim.holderId === null).map((claim) => claim.system),
    metIds: [...new Set([...holders, ...alike])],
  };
}

/**
 * Same name with the same birth date, or without one the same phone; never two
 * sexes, and never two holders of the same primary system, whose numbers then
 * differ: two people called 张伟 may be born on one day.
 */
function readsLikeSameHolder(newcomer: Demographics, primarySystems: readonly string[], other: Lookalike): boolean {
  const known = other.demographics;

  if (normaliseName(newcomer.name) !== normaliseName(known.name)) return false;
  if (isStated(newcomer.sex) && isStated(known.sex) && newcomer.sex !== known.sex) return false;
  if (other.primarySystems.some((system) => primarySystems.includes(system))) return false;
  if (newcomer.birthDate && known.birthDate) return newcomer.birthDate === known.birthDate;
  return Boolean(newcomer.phone && known.phone) && phoneDigits(newcomer.phone ?? '') === phoneDigits(known.phone ?? '');
}

function isStated(sex: Demographics['sex']): boolean {
  return sex === '1' || sex === '2';
}
