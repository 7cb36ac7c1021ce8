import type { ClusterEdge } from '@/domain/matching/cluster-records';

/** Two are held by their own link; only where there are more can the rest speak against one. */
const LEAST_MEMBERS = 3;

/**
 * The records that their person does not hold. The support of a record is the
 * mean weight, in bits, of its pairs with the rest of its person; the weakest
 * goes while that is below `stay`, so that one strong link does not hold what
 * the others doubt. A pair that was never compared says nothing. `within`: the
 * compared pairs whose records are one person in `clusters`.
 */
export function findUnsupported(clusters: Uint32Array, within: readonly ClusterEdge[], stay: number): ReadonlySet<number> {
  const doubted = new Set(within.flatMap(({ one, weight }) => (weight < stay ? [clusters[one] ?? 0] : [])));
  const ofDoubted = within.filter(({ one }) => doubted.has(clusters[one] ?? 0));

  return new Set(Map.groupBy(ofDoubted, ({ one }) => clusters[one] ?? 0).values().flatMap((edges) => whoGoes(edges, stay)));
}

function whoGoes(edges: readonly ClusterEdge[], stay: number): readonly number[] {
  const weakest = weakestOf(edges, stay);
  if (weakest === null) return [];

  return [weakest, ...whoGoes(edges.filter(({ one, other }) => one !== weakest && other !== weakest), stay)];
}

/** The record with the least support, the later one of equals, or null where all have enough. */
function weakestOf(edges: readonly ClusterEdge[], stay: number): number | null {
  const weights = new Map<number, readonly number[]>();
  for (const { one, other, weight } of edges) {
    for (const record of [one, other]) weights.set(record, [...(weights.get(record) ?? []), weight]);
  }
  if (weights.size < LEAST_MEMBERS) return null;

  const supports = Array.from(weights, ([record, own]) => ({ record, support: own.reduce((sum, weight) => sum + weight, 0) / own.length }));
  const [weakest] = supports.toSorted((a, b) => a.support - b.support || b.record - a.record);
  return weakest && weakest.support < stay ? weakest.record : null;
}
