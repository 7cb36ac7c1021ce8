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

  const chain = chainsOf(records);
  // Where nothing is known to be apart, every order gives the same persons.
  for (const { one, other } of apart.length === 0 ? links : strongestFirst(links)) {
    const [low, high] = inOrder(rootOf(parents, one), rootOf(parents, other));
    if (low === high || (enemies.size > 0 && areApart(chain, low, high, enemies))) continue;
    parents[high] = low;
    join(chain, low, high);
  }
  return parents.map((_, record) => rootOf(parents, record));
}

function strongestFirst(links: readonly ClusterEdge[]): readonly ClusterEdge[] {
  return links.toSorted((first, second) => second.weight - first.weight || first.one - second.one || first.other - second.other);
}

/** The members of each person, one leading to the next; `last` is kept by the record that stands for the person. */
type Chains = { next: Uint32Array; last: Uint32Array; sizes: Uint32Array };

const END = 0xffffffff;

function chainsOf(records: number): Chains {
  return { next: new Uint32Array(records).fill(END), last: Uint32Array.from({ length: records }, (_, record) => record), sizes: new Uint32Array(records).fill(1) };
}

function join({ next, last, sizes }: Chains, low: number, high: number): void {
  next[last[low] ?? 0] = high;
  last[low] = last[high] ?? 0;
  sizes[low] = (sizes[low] ?? 0) + (sizes[high] ?? 0);
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

function areApart({ next, sizes }: Chains, one: number, other: number, enemies: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  const [few, many] = (sizes[one] ?? 0) < (sizes[other] ?? 0) ? [one, other] : [other, one];

  for (let record = few; record !== END; record = next[record] ?? END) {
    const against = enemies.get(record);
    if (!against) continue;
    for (let stranger = many; stranger !== END; stranger = next[stranger] ?? END) if (against.has(stranger)) return true;
  }
  return false;
}
