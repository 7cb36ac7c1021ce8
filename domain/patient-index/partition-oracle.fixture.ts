import { recordPair } from '@/domain/patient-index/pair-verdict';

/**
 * Who is one with whom, worked out the slow and obvious way from what was
 * decided: the homes of the records and the merges nobody has taken back. It
 * knows nothing of clusters, plans or rows; the models are compared with it.
 */
export class PartitionOracle {
  readonly homes = new Map<string, string>();
  readonly #merges = new Map<string, { between: [string, string]; live: boolean }>();
  readonly #different = new Map<string, { pair: string; event: string }>();

  place(recordId: string, homeId: string): void {
    this.homes.set(recordId, homeId);
  }

  merge(event: string, one: string, other: string): void {
    this.#merges.set(event, { between: [one, other], live: true });
  }

  takeBackMerge(event: string): void {
    const merge = this.#merges.get(event);
    if (merge) merge.live = false;
  }

  judgeDifferent(event: string, ones: readonly string[], others: readonly string[]): void {
    for (const one of ones) for (const other of others) this.#different.set(pairKey(one, other), { pair: pairKey(one, other), event });
  }

  takeBackVerdicts(event: string): void {
    for (const [key, verdict] of this.#different) if (verdict.event === event) this.#different.delete(key);
  }

  judgeSame(ones: readonly string[], others: readonly string[]): void {
    for (const one of ones) for (const other of others) this.#different.delete(pairKey(one, other));
  }

  areDifferent(one: string, other: string): boolean {
    return this.#different.has(pairKey(one, other));
  }

  /** The anchors that are one human being with this one. */
  groupOf(anchorId: string): ReadonlySet<string> {
    const group = new Set([anchorId]);
    for (let size = 0; size !== group.size; ) {
      size = group.size;
      for (const { between, live } of this.#merges.values()) if (live && between.some((id) => group.has(id))) between.forEach((id) => group.add(id));
    }
    return group;
  }

  recordsWith(anchorId: string): string[] {
    const group = this.groupOf(anchorId);
    return [...this.homes].filter(([, homeId]) => group.has(homeId)).map(([recordId]) => recordId).toSorted();
  }

  /** The records of each human being, sorted, so that two partitions compare as values. */
  partition(): string[] {
    return [...new Set([...this.homes.values()].map((homeId) => this.recordsWith(homeId).join(' ')))].toSorted();
  }
}

function pairKey(one: string, other: string): string {
  const { low, high } = recordPair(one, other);
  return `${low} ${high}`;
}
