import type { Cluster } from '@/domain/patient-index/cluster';
import { identityDelta } from '@/domain/patient-index/identity-delta';
import type { IdentityDelta } from '@/domain/patient-index/identity-delta';

export type RecordMove = { recordId: string; fromId: string; toId: string; homeId: string };
export type ClaimMove = { claimId: string; fromId: string; toId: string; homeId: string };
/** An anchor whose standing changes: `intoId` is null where it is ACTIVE from now on. */
export type PersonMove = { personId: string; intoId: string | null };

export type Regrouping = {
  persons: readonly PersonMove[];
  records: readonly RecordMove[];
  claims: readonly ClaimMove[];
  /** Every anchor of the clusters involved: what a screen drew of them is out of date now. */
  touchedIds: readonly string[];
};

type Placed = { personId: string; homeId: string };

/**
 * The exact changes that lead from some clusters to others made of the same
 * records: what an identity event does to the rows, and all it does.
 */
export function regroup(before: readonly Cluster[], after: readonly Cluster[]): Regrouping {
  const records = moves(before, after, ({ records: held }) => held.map(({ recordId, homeId }) => [recordId, homeId]));
  const claims = moves(before, after, ({ claims: held }) => held.map(({ claimId, homeId }) => [claimId, homeId]));
  const stood = standings(before);

  return {
    persons: [...standings(after)]
      .filter(([personId, intoId]) => stood.has(personId) && stood.get(personId) !== intoId)
      .map(([personId, intoId]) => ({ personId, intoId })),
    records: records.map(({ id, ...move }) => ({ recordId: id, ...move })),
    claims: claims.map(({ id, ...move }) => ({ claimId: id, ...move })),
    touchedIds: [...stood.keys()].toSorted(),
  };
}

/** What the event of a regrouping has to say; `issued` are claims made besides, as on a new index number. */
export function deltaOf({ records, claims }: Regrouping, issued: readonly string[] = []): IdentityDelta {
  return identityDelta({
    closed: records.map(({ recordId, fromId }) => ({ record: recordId, person: fromId })),
    opened: records.map(({ recordId, toId }) => ({ record: recordId, person: toId })),
    released: countBy(claims.map(({ fromId }) => fromId)),
    claimed: countBy([...claims.map(({ toId }) => toId), ...issued]),
  });
}

function moves(
  before: readonly Cluster[],
  after: readonly Cluster[],
  held: (cluster: Cluster) => [id: string, homeId: string][],
): { id: string; fromId: string; toId: string; homeId: string }[] {
  const was = placements(before, held);

  return [...placements(after, held)].flatMap(([id, { personId, homeId }]) => {
    const from = was.get(id);
    return from && from.personId !== personId ? [{ id, fromId: from.personId, toId: personId, homeId }] : [];
  });
}

function placements(clusters: readonly Cluster[], held: (cluster: Cluster) => [string, string][]): Map<string, Placed> {
  return new Map(clusters.flatMap((cluster) => held(cluster).map(([id, homeId]) => [id, { personId: cluster.rootId, homeId }] as const)));
}

/** For each anchor, the one in force it points at; null for the one in force itself. */
function standings(clusters: readonly Cluster[]): Map<string, string | null> {
  return new Map(
    clusters.flatMap(({ rootId, anchors }) => anchors.map(({ personId }) => [personId, personId === rootId ? null : rootId] as const)),
  );
}

function countBy(ids: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(ids, (id) => id)].map(([id, same]) => [id, same.length]));
}
