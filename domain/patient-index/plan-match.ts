import { THRESHOLDS } from '@/domain/matching/decide-pair';
import type { LinkVeto, PairDecision } from '@/domain/matching/decide-pair';

/** A record of the person at hand beside one of another person, as the two were weighed. */
export type WeighedPair = { recordId: string; otherId: string; weight: number; decision: PairDecision; veto: LinkVeto | null };

/** Another person who may be the same human being. */
export type Neighbour = {
  personId: string;
  /** Every record of the one beside every record of the other. */
  pairs: readonly WeighedPair[];
  /** Somebody said so, for good or until more is known; or they are twins, or mother and child. */
  settled: boolean;
  /** People have the question before them, or took an earlier merge of the two back: the machine does not answer for them. */
  leftToPeople: boolean;
};

export type MatchPlan =
  | { plan: 'nothing' }
  | { plan: 'link'; personId: string; loudest: WeighedPair }
  /** Any of them, for people to judge in one case; the pairs that spoke loudest, one a person. */
  | { plan: 'ask'; personIds: readonly string[]; loudest: readonly WeighedPair[] };

/**
 * What the machine may do about a person's neighbours. It joins two where the
 * best pair reaches the link threshold, no pair is forbidden or falls below what
 * is worth a look, and nobody else comes near: the second has to be as
 * much less likely than the first as a link has to be likely. Anything else
 * worth a look goes to people. At most one link a time: what it changed is
 * looked at again.
 */
export function planMatch(neighbours: readonly Neighbour[]): MatchPlan {
  const doubtful = neighbours
    .flatMap((neighbour) => {
      const loudest = loudestOf(neighbour);
      return !neighbour.settled && loudest && loudest.decision !== 'apart' ? [{ neighbour, loudest }] : [];
    })
    .toSorted((one, other) => other.loudest.weight - one.loudest.weight);
  const [first, second] = doubtful;
  if (!first) return { plan: 'nothing' };

  const isClear = !second || first.loudest.weight - second.loudest.weight >= THRESHOLDS.link;
  if (isClear && mayLink(first.neighbour)) return { plan: 'link', personId: first.neighbour.personId, loudest: first.loudest };
  return { plan: 'ask', personIds: doubtful.map(({ neighbour }) => neighbour.personId), loudest: doubtful.map(({ loudest }) => loudest) };
}

function loudestOf({ pairs }: Pick<Neighbour, 'pairs'>): WeighedPair | undefined {
  return pairs.toSorted((one, other) => other.weight - one.weight)[0];
}

/** That one pair has only weak evidence does not weigh against what another has. */
function mayLink({ pairs, leftToPeople }: Neighbour): boolean {
  const holdsTogether = pairs.every(({ decision, veto }) => decision !== 'apart' && (veto === null || veto === 'weakEvidenceOnly'));

  return !leftToPeople && holdsTogether && loudestOf({ pairs })?.decision === 'link';
}
