import type { Cluster } from '@/domain/patient-index/cluster';

export type SurvivorRule = 'chosen' | 'more-records' | 'older-number' | 'smaller-id';

/**
 * Whose number stays in force. The records are the same either way, so this
 * only saves reprinting: the number with more records behind it (each hospital
 * prints one), then the older, then the smaller id, so that two people and the
 * machine agree.
 * @param wishedId of either root, where somebody chose
 */
export function chooseSurvivor(one: Cluster, other: Cluster, wishedId: string | null): { survivor: Cluster; retired: Cluster; rule: SurvivorRule } {
  const inOrder = (first: boolean, rule: SurvivorRule) =>
    first ? { survivor: one, retired: other, rule } : { survivor: other, retired: one, rule };

  if (wishedId === one.rootId || wishedId === other.rootId) return inOrder(wishedId === one.rootId, 'chosen');
  if (one.records.length !== other.records.length) return inOrder(one.records.length > other.records.length, 'more-records');

  const [mine, theirs] = [issuedAt(one), issuedAt(other)];
  if (mine !== theirs) return inOrder(mine < theirs, 'older-number');
  return inOrder(one.rootId < other.rootId, 'smaller-id');
}

function issuedAt({ rootId, anchors }: Cluster): string {
  return anchors.find(({ personId }) => personId === rootId)?.createdAt ?? '';
}
