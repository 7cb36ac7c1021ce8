import { partOf, reachableFrom, recordIdsOf } from '@/domain/patient-index/cluster';
import type { Bond, Cluster, HeldRecord } from '@/domain/patient-index/cluster';
import { crossPairs } from '@/domain/patient-index/pair-verdict';
import type { RecordPair } from '@/domain/patient-index/pair-verdict';
import { proposeHomes, rehomed } from '@/domain/patient-index/rehome-records';
import type { Arrival, Side, Sides } from '@/domain/patient-index/rehome-records';
import { regroup } from '@/domain/patient-index/regroup';
import type { Regrouping } from '@/domain/patient-index/regroup';

export type UnmergeWish = {
  /** Where each record goes that came after the merge. */
  homes: ReadonlyMap<string, Side>;
  /** The two sides are two people: the pairs across are judged DIFFERENT, or the matcher joins them again tonight. */
  keepApart: boolean;
};

export type UnmergePlan = {
  /** In force again, under its own number. */
  returnedId: string;
  survivorId: string;
  changes: Regrouping;
  different: readonly RecordPair[];
};

export type UnmergeRefusal =
  /** The bond is gone: undone before, or never one of this cluster. */
  | { refusal: 'already-undone' }
  /** Later decisions took every record elsewhere; they have to be taken back first. */
  | { refusal: 'nothing-returns' }
  | { refusal: 'arrivals-undecided'; arrivals: readonly Arrival[] };

/**
 * Takes one merge back, whenever it was made and whatever was merged since: its
 * bond is cut, and the side without the number in force returns under the
 * number that the merge had retired.
 */
export function planUnmerge(cluster: Cluster, eventId: bigint, wish: UnmergeWish): ({ ok: true } & UnmergePlan) | ({ ok: false } & UnmergeRefusal) {
  const bond = cluster.bonds.find((each) => each.eventId === eventId);
  if (!bond) return { ok: false, refusal: 'already-undone' };

  const sides = cutAt(cluster, bond);
  const arrivals = proposeHomes(sides, cluster.bonds, bond);
  if (arrivals.some(({ recordId }) => !wish.homes.has(recordId))) return { ok: false, refusal: 'arrivals-undecided', arrivals };

  const { stays, returns } = rehomed(sides, decided(arrivals, wish.homes));
  if (returns.records.length === 0 || stays.records.length === 0) return { ok: false, refusal: 'nothing-returns' };

  return {
    ok: true,
    returnedId: returns.rootId,
    survivorId: stays.rootId,
    changes: regroup([cluster], [stays, returns]),
    different: wish.keepApart ? crossPairs(recordIdsOf(stays), recordIdsOf(returns)) : [],
  };
}

/** The two sides of one merge as they stand now. */
function cutAt(cluster: Cluster, bond: Bond): Sides {
  const bonds = cluster.bonds.filter((each) => each !== bond);
  const staying = reachableFrom(cluster.rootId, bonds);
  const returnedId = bond.between.find((id) => !staying.has(id)) ?? bond.between[0];

  return {
    stays: partOf({ ...cluster, bonds }, staying, cluster.rootId),
    returns: partOf({ ...cluster, bonds }, reachableFrom(returnedId, bonds), returnedId),
  };
}

/** Only what came since can be given another home: the rest is what the merge moved, exactly. */
function decided(arrivals: readonly Arrival[], homes: ReadonlyMap<string, Side>): ReadonlyMap<HeldRecord['recordId'], Side> {
  return new Map(arrivals.flatMap(({ recordId }) => [[recordId, homes.get(recordId) ?? 'stays'] as const]));
}
