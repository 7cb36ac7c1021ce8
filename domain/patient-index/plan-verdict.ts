import { recordIdsOf } from '@/domain/patient-index/cluster';
import type { Cluster } from '@/domain/patient-index/cluster';
import { crossPairs } from '@/domain/patient-index/pair-verdict';
import type { RecordPair } from '@/domain/patient-index/pair-verdict';
import { differencesFrom } from '@/domain/patient-index/seen-cluster';
import type { Difference, SeenPerson } from '@/domain/patient-index/seen-cluster';

export type VerdictRefusal =
  | { refusal: 'changed'; differences: readonly Difference[] }
  /** Already one: they have to be parted first. */
  | { refusal: 'one-person'; personId: string };

/**
 * The pairs that a verdict on two persons falls on: every record of one with
 * every record of the other. It is kept on the records, so that it still holds
 * when the persons are merged with others or split.
 */
export function planVerdict(
  [one, other]: readonly [Cluster, Cluster],
  seen: readonly SeenPerson[],
): { ok: true; pairs: readonly RecordPair[] } | ({ ok: false } & VerdictRefusal) {
  const differences = differencesFrom(seen, [one, other]);

  if (differences.length > 0) return { ok: false, refusal: 'changed', differences };
  if (one.rootId === other.rootId) return { ok: false, refusal: 'one-person', personId: one.rootId };
  return { ok: true, pairs: crossPairs(recordIdsOf(one), recordIdsOf(other)) };
}
