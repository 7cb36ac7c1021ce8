/** One pair that says two records are one person, or that they are not. */
export type ClusterEdge = { one: number; other: number; weight: number };

/**
 * Persons out of pairs. Links are taken strongest first, and one is refused
 * where it would bring together two records that are known to be two persons:
 * a chain of likenesses never joins what a comparison keeps apart. Gives for
 * each record the lowest record of its person.
 */
export function clusterRecords(records: number, links: readonly ClusterEdge[], apart: readonly ClusterEdge[]): Uint32Array {
  const parents = Uint32Array.from({ length: records }, (_, record) => record);
  const enemies = new Map<number, Set<number>>();
  for (const { one, other } of apart) {
    addTo(enemies, one, other);
    addTo(enemies, other, one);
  }

  const members = new Map<number, number[]>();
  for (const { one, other } of links.toSorted((a, b) => b.weight - a.weight || a.one - b.one || a.other - b.other)) {
    const [low, high] = inOrder(rootOf(parents, one), rootOf(parents, other));
    if (low === high || areApart(members.get(low) ?? [low], members.get(high) ?? [high], enemies)) continue;
    parents[high] = low;
    members.set(low, [...(members.get(low) ?? [low]), ...(members.get(high) ?? [high])]);
    members.delete(high);
  }
  return parents.map((_, record) => rootOf(parents, record));
}

function addTo(sets: Map<number, Set<number>>, key: number, value: number): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

function inOrder(one: number, other: number): [number, number] {
  return one < other ? [one, other] : [other, one];
}

/** The record that stands for the person, with the way there shortened. */
export function rootOf(parents: Uint32Array, record: number): number {
  let root = record;

  while (parents[root] !== root) {
    parents[root] = parents[parents[root] ?? 0] ?? 0;
    root = parents[root] ?? 0;
  }
  return root;
}

function areApart(some: readonly number[], others: readonly number[], enemies: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  const [few, many] = some.length < others.length ? [some, others] : [others, some];

  return few.some((record) => {
    const against = enemies.get(record);
    return against !== undefined && many.some((other) => against.has(other));
  });
}
