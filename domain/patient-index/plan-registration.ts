import { normaliseName } from '@/domain/matching/normalise-name';
import type { Demographics } from '@/domain/patient-index/demographics';

/** An identifier the newcomer carries that may be claimed, and who holds it now. */
export type ClaimState = { system: string; primary: boolean; holderId: string | null };

/**
 * A person met under the newcomer's match keys: the record that says most for
 * their being the newcomer, how much that is in bits (domain/matching), whether
 * more than the surname of the two names is alike, and the primary systems they
 * hold a claim in.
 */
export type Lookalike = { personId: string; demographics: Demographics; weight: number; namesAlike: boolean; primarySystems: readonly string[] };

/**
 * Bits from which on a second entry takes a reason: four to one. As low as a
 * clerk bears: of people who are new three in a thousand are stopped by it
 * (generated registrations of other seeds than `bench likely` judges by).
 */
const LIKELY_WEIGHT = 2;

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
  const alike = lookalikes.filter((other) => isLikely(newcomer, primarySystems, other)).map(({ personId }) => personId);
  if (alike.length > 0 && !despite) return { plan: 'refuse', by: 'demographics', personIds: alike };

  return {
    plan: 'register',
    claimedSystems: claims.filter((claim) => claim.holderId === null).map((claim) => claim.system),
    metIds: [...new Set([...holders, ...alike])],
  };
}

/**
 * Whether this may well be whoever is being registered: what the list beside
 * the form calls likely, and what the submit stops at. Names have to be alike,
 * since households share phones and birthdays; never two sexes, and never two
 * holders of the same primary system, whose numbers then differ: two people
 * called 张伟 may be born on one day.
 */
export function isLikely(newcomer: Pick<Demographics, 'name' | 'sex'>, primarySystems: readonly string[], other: Lookalike): boolean {
  const { name, sex } = other.demographics;

  if (other.weight < LIKELY_WEIGHT || !other.namesAlike) return false;
  if (isStated(newcomer.sex) && isStated(sex) && newcomer.sex !== sex) return false;
  // Twins are called after their mother, one character apart (王芳之女大, 王芳之女小).
  if (PROVISIONAL.test(newcomer.name) && normaliseName(newcomer.name) !== normaliseName(name)) return false;
  return !other.primarySystems.some((system) => primarySystems.includes(system));
}

function isStated(sex: Demographics['sex']): boolean {
  return sex === '1' || sex === '2';
}
