import type { Cluster } from '@/domain/patient-index/cluster';

/** What a screen was drawn from, sent back with the decision that was made on it. */
export type SeenPerson = { personId: string; records: readonly { recordId: string; version: number }[] };

/** How the index differs from what was on the screen. */
export type Difference =
  /** No longer in force by itself: merged into another since. */
  | { difference: 'merged'; personId: string; intoId: string }
  | { difference: 'joined'; personId: string; recordId: string }
  | { difference: 'left'; personId: string; recordId: string }
  | { difference: 'corrected'; personId: string; recordId: string };

/** Nothing is decided on a picture that is out of date: whoever decides sees what has changed instead. */
export function differencesFrom(seen: readonly SeenPerson[], clusters: readonly Cluster[]): readonly Difference[] {
  return seen.flatMap((person) => {
    const cluster = clusters.find(({ anchors }) => anchors.some(({ personId }) => personId === person.personId));
    return cluster ? differences(person, cluster) : [];
  });
}

function differences({ personId, records: drawn }: SeenPerson, { rootId, records }: Cluster): readonly Difference[] {
  if (rootId !== personId) return [{ difference: 'merged', personId, intoId: rootId }];

  const current = new Map(records.map(({ recordId, version }) => [recordId, version]));
  const known = new Set(drawn.map(({ recordId }) => recordId));

  return [
    ...records.filter(({ recordId }) => !known.has(recordId)).map(({ recordId }) => ({ difference: 'joined' as const, personId, recordId })),
    ...drawn.filter(({ recordId }) => !current.has(recordId)).map(({ recordId }) => ({ difference: 'left' as const, personId, recordId })),
    ...drawn
      .filter(({ recordId, version }) => current.has(recordId) && current.get(recordId) !== version)
      .map(({ recordId }) => ({ difference: 'corrected' as const, personId, recordId })),
  ];
}

/** What a screen drawn from this cluster has to send back. */
export function seenOf({ rootId, records }: Cluster): SeenPerson {
  return { personId: rootId, records: records.map(({ recordId, version }) => ({ recordId, version })) };
}
