import { findHardStops, findObstacles } from '@/domain/patient-index/cannot-link';
import type { HardStop, MergeFacts, Obstacle, StandingJudgements } from '@/domain/patient-index/cannot-link';
import { chooseSurvivor } from '@/domain/patient-index/choose-survivor';
import type { SurvivorRule } from '@/domain/patient-index/choose-survivor';
import { joined, recordIdsOf } from '@/domain/patient-index/cluster';
import type { Cluster } from '@/domain/patient-index/cluster';
import { crossPairs } from '@/domain/patient-index/pair-verdict';
import type { RecordPair } from '@/domain/patient-index/pair-verdict';
import { regroup } from '@/domain/patient-index/regroup';
import type { Regrouping } from '@/domain/patient-index/regroup';
import { differencesFrom } from '@/domain/patient-index/seen-cluster';
import type { Difference, SeenPerson } from '@/domain/patient-index/seen-cluster';

export type MergeWish = {
  /** The root whose number should stay; null leaves it to the rule. */
  survivorId: string | null;
  seen: readonly SeenPerson[];
  /** Two people agreed to a merge that has hard stops. */
  approvedByTwo: boolean;
};

export type MergePlan = {
  survivorId: string;
  retiredId: string;
  rule: SurvivorRule;
  changes: Regrouping;
  /** Judged the same by the decision itself: all that were on the screen, one of each side. */
  same: readonly RecordPair[];
};

export type MergeRefusal =
  | { refusal: 'already-one'; survivorId: string }
  | { refusal: 'changed'; differences: readonly Difference[] }
  | { refusal: 'kept-apart'; obstacles: readonly Obstacle[] }
  | { refusal: 'needs-second-person'; stops: readonly HardStop[] };

/**
 * Makes one person of two clusters, or says why not. Records are not touched:
 * they and the claims of one side follow its root to the other, and each keeps
 * the home it will return to.
 */
export function planMerge(
  [one, other]: readonly [Cluster, Cluster],
  wish: MergeWish,
  judgements: StandingJudgements & MergeFacts,
): ({ ok: true } & MergePlan) | ({ ok: false } & MergeRefusal) {
  if (one.rootId === other.rootId) return { ok: false, refusal: 'already-one', survivorId: one.rootId };

  const differences = differencesFrom(wish.seen, [one, other]);
  if (differences.length > 0) return { ok: false, refusal: 'changed', differences };

  const obstacles = findObstacles(one, other, judgements);
  if (obstacles.length > 0) return { ok: false, refusal: 'kept-apart', obstacles };

  const stops = findHardStops(one, other, judgements);
  if (stops.length > 0 && !wish.approvedByTwo) return { ok: false, refusal: 'needs-second-person', stops };

  const { survivor, retired, rule } = chooseSurvivor(one, other, wish.survivorId);
  return {
    ok: true,
    survivorId: survivor.rootId,
    retiredId: retired.rootId,
    rule,
    changes: regroup([survivor, retired], [joined(survivor, retired, bondOf(survivor, retired))]),
    same: crossPairs(recordIdsOf(survivor), recordIdsOf(retired)),
  };
}

// The event does not exist yet, and what moves does not depend on its number.
function bondOf(survivor: Cluster, retired: Cluster) {
  return { eventId: 0n, between: [retired.rootId, survivor.rootId] as const };
}
