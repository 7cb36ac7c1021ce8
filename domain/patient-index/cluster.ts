/** A person as it stands in a cluster: one index number that was issued once and resolves for ever. */
export type Anchor = {
  personId: string;
  indexNumber: string;
  version: number;
  /** ISO 8601. */
  createdAt: string;
};

/** What a merge left: two anchors are one human being until the event is undone. */
export type Bond = { eventId: bigint; between: readonly [retiredId: string, survivorId: string] };

/** A source record, and the anchor it belongs to by itself, whatever was merged since. */
export type HeldRecord = {
  recordId: string;
  homeId: string;
  organisationId: string;
  /** Its latest version. */
  version: number;
  /** The event that first gave it to a person. */
  firstEventId: bigint;
  /** System and digest of what it says its holder carries, only where that could be verified. */
  identifierKeys: readonly string[];
};

/** A live claim on an identifier, and the anchor that made it. `key` is system and digest, as in `HeldRecord`. */
export type HeldClaim = { claimId: string; system: string; key: string; homeId: string };

/**
 * One human being as the index holds them. Who is one with whom follows from
 * the homes and the bonds alone: a merge adds a bond and undoing it takes that
 * bond away, so any of them can be undone at any later time, in any order.
 */
export type Cluster = {
  /** The ACTIVE anchor: the number in force. */
  rootId: string;
  anchors: readonly Anchor[];
  bonds: readonly Bond[];
  records: readonly HeldRecord[];
  claims: readonly HeldClaim[];
};

/** The anchors that the bonds lead to from one of them, itself among them. */
export function reachableFrom(startId: string, bonds: readonly Bond[]): ReadonlySet<string> {
  const reached = new Set([startId]);

  for (const anchorId of reached) {
    for (const { between } of bonds) {
      // A set hands out what is added while it is walked.
      if (between.includes(anchorId)) for (const other of between) reached.add(other);
    }
  }
  return reached;
}

/** The part of a cluster that belongs to some of its anchors, with one of them as its root. */
export function partOf(cluster: Cluster, anchorIds: ReadonlySet<string>, rootId: string): Cluster {
  return {
    rootId,
    anchors: cluster.anchors.filter(({ personId }) => anchorIds.has(personId)),
    bonds: cluster.bonds.filter(({ between }) => between.every((id) => anchorIds.has(id))),
    records: cluster.records.filter(({ homeId }) => anchorIds.has(homeId)),
    claims: cluster.claims.filter(({ homeId }) => anchorIds.has(homeId)),
  };
}

export function joined(survivor: Cluster, retired: Cluster, bond: Bond): Cluster {
  return {
    rootId: survivor.rootId,
    anchors: [...survivor.anchors, ...retired.anchors],
    bonds: [...survivor.bonds, ...retired.bonds, bond],
    records: [...survivor.records, ...retired.records],
    claims: [...survivor.claims, ...retired.claims],
  };
}

export function recordIdsOf({ records }: Cluster): readonly string[] {
  return records.map(({ recordId }) => recordId);
}
