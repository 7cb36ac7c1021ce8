import { reachableFrom, recordIdsOf } from '@/domain/patient-index/cluster';
import type { Anchor, Cluster } from '@/domain/patient-index/cluster';
import { crossPairs } from '@/domain/patient-index/pair-verdict';
import type { RecordPair } from '@/domain/patient-index/pair-verdict';
import { regroup } from '@/domain/patient-index/regroup';
import type { Regrouping } from '@/domain/patient-index/regroup';
import { followsOnly } from '@/domain/patient-index/rehome-records';
import { differencesFrom } from '@/domain/patient-index/seen-cluster';
import type { Difference, SeenPerson } from '@/domain/patient-index/seen-cluster';

export type SplitWish = {
  /** The records of somebody else. */
  recordIds: readonly string[];
  /** Who they are from now on: a number that was never issued before. */
  anchor: Anchor;
  seen: SeenPerson;
};

export type SplitPlan = { survivorId: string; changes: Regrouping; different: readonly RecordPair[] };

export type SplitRefusal =
  | { refusal: 'changed'; differences: readonly Difference[] }
  | { refusal: 'nothing-leaves' }
  | { refusal: 'nothing-stays' }
  /** Exactly what one merge brought: undoing it gives the old number back. */
  | { refusal: 'undo-instead'; eventId: bigint };

/** Gives some records of a person to a new person, with the claims that only they name; the two are judged DIFFERENT. */
export function planSplit(cluster: Cluster, { recordIds, anchor, seen }: SplitWish): ({ ok: true } & SplitPlan) | ({ ok: false } & SplitRefusal) {
  const wanted = new Set(recordIds);
  const leaving = cluster.records.filter(({ recordId }) => wanted.has(recordId));
  const differences = differencesFrom([seen], [cluster]);

  if (differences.length > 0) return { ok: false, refusal: 'changed', differences };
  if (leaving.length === 0 || leaving.length < wanted.size) return { ok: false, refusal: 'nothing-leaves' };
  if (leaving.length === cluster.records.length) return { ok: false, refusal: 'nothing-stays' };

  const brought = mergeThatBrought(cluster, wanted);
  if (brought !== null) return { ok: false, refusal: 'undo-instead', eventId: brought };

  return { ok: true, ...partRecords(cluster, wanted, anchor) };
}

export type UnlinkWish = Pick<SplitWish, 'anchor'> & {
  recordId: string;
  /** The person that the record was linked to. */
  linkedId: string;
};

/**
 * Takes the linking of one record back: it becomes a person of its own,
 * wherever merges have carried it since. Null where it no longer belongs to
 * whom it was linked to, or there is nobody left to part it from.
 */
export function planUnlink(cluster: Cluster, { recordId, linkedId, anchor }: UnlinkWish): SplitPlan | null {
  const isStillLinked = cluster.records.some((record) => record.recordId === recordId && record.homeId === linkedId);

  return isStillLinked && cluster.records.length > 1 ? partRecords(cluster, new Set([recordId]), anchor) : null;
}

function partRecords(cluster: Cluster, wanted: ReadonlySet<string>, anchor: Anchor): SplitPlan {
  const goesAlong = (claim: Cluster['claims'][number]) => followsOnly(claim, cluster.records, ({ recordId }) => wanted.has(recordId));
  const stays: Cluster = {
    ...cluster,
    records: cluster.records.filter(({ recordId }) => !wanted.has(recordId)),
    claims: cluster.claims.filter((claim) => !goesAlong(claim)),
  };
  const leaves: Cluster = {
    rootId: anchor.personId,
    anchors: [anchor],
    bonds: [],
    records: cluster.records.filter(({ recordId }) => wanted.has(recordId)).map((record) => ({ ...record, homeId: anchor.personId })),
    claims: cluster.claims.filter(goesAlong).map((claim) => ({ ...claim, homeId: anchor.personId })),
  };

  return {
    survivorId: cluster.rootId,
    changes: regroup([cluster], [stays, leaves]),
    different: crossPairs(recordIdsOf(stays), recordIdsOf(leaves)),
  };
}

function mergeThatBrought({ rootId, bonds, records }: Cluster, wanted: ReadonlySet<string>): bigint | null {
  const found = bonds.find((bond) => {
    const staying = reachableFrom(rootId, bonds.filter((each) => each !== bond));
    return records.every(({ recordId, homeId }) => wanted.has(recordId) !== staying.has(homeId));
  });

  return found?.eventId ?? null;
}
