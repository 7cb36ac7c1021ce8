import { newcomerTerms } from '@/domain/matching/newcomer-terms';
import { normaliseName } from '@/domain/matching/normalise-name';
import { isLikely, rankCandidates } from '@/domain/matching/rank-candidates';
import type { Demographics } from '@/domain/patient-index/demographics';

/** An identifier the newcomer carries that may be claimed, and who holds it now. */
export type ClaimState = { system: string; primary: boolean; holderId: string | null };

/** A person met under the newcomer's match keys, with the primary systems they hold a claim in. */
export type Lookalike = { personId: string; demographics: Demographics; primarySystems: readonly string[] };

const PROVISIONAL = /之[长次大小]?[子女婴]/u;

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
  const alike = likelyHolders(newcomer, lookalikes.filter((other) => mayBeSameHolder(newcomer, primarySystems, other)));
  if (alike.length > 0 && !despite) return { plan: 'refuse', by: 'demographics', personIds: alike };

  return {
    plan: 'register',
    claimedSystems: claims.filter((claim) => claim.holderId === null).map((claim) => claim.system),
    metIds: [...new Set([...holders, ...alike])],
  };
}

/**
 * Never two sexes, and never two holders of the same primary system, whose
 * numbers then differ: two people called 张伟 may be born on one day.
 */
function mayBeSameHolder(newcomer: Demographics, primarySystems: readonly string[], other: Lookalike): boolean {
  const { sex } = other.demographics;

  if (isStated(newcomer.sex) && isStated(sex) && newcomer.sex !== sex) return false;
  // Twins are called after their mother, one character apart (王芳之女大, 王芳之女小).
  if (PROVISIONAL.test(newcomer.name) && normaliseName(newcomer.name) !== normaliseName(other.demographics.name)) return false;
  return !other.primarySystems.some((system) => primarySystems.includes(system));
}

/** Whoever agrees so far that it is as likely as not one human being, the likeliest first: what the list beside the form calls likely. */
function likelyHolders(newcomer: Demographics, others: readonly Lookalike[]): readonly string[] {
  const records = others.map(({ personId, demographics }) => ({ personId, demographics, own: false }));

  return rankCandidates(newcomerTerms(newcomer), [newcomer.nameReading], records).filter(isLikely).map(({ personId }) => personId);
}

function isStated(sex: Demographics['sex']): boolean {
  return sex === '1' || sex === '2';
}
