import type { Cluster } from '@/domain/patient-index/cluster';
import { regroup } from '@/domain/patient-index/regroup';
import type { Regrouping } from '@/domain/patient-index/regroup';
import { differencesFrom } from '@/domain/patient-index/seen-cluster';
import type { Difference, SeenPerson } from '@/domain/patient-index/seen-cluster';

export type SurvivorRefusal =
  | { refusal: 'changed'; differences: readonly Difference[] }
  | { refusal: 'already-in-force' }
  /** Not one of this person's numbers, or no longer. */
  | { refusal: 'another-person' };

/** Puts another of a person's numbers in force. Nobody joins and nobody leaves: the bonds stay as they are. */
export function planSurvivor(
  cluster: Cluster,
  { survivorId, seen }: { survivorId: string; seen: readonly SeenPerson[] },
): { ok: true; changes: Regrouping } | ({ ok: false } & SurvivorRefusal) {
  const differences = differencesFrom(seen, [cluster]);

  if (differences.length > 0) return { ok: false, refusal: 'changed', differences };
  if (cluster.rootId === survivorId) return { ok: false, refusal: 'already-in-force' };
  if (!cluster.anchors.some(({ personId }) => personId === survivorId)) return { ok: false, refusal: 'another-person' };

  return { ok: true, changes: regroup([cluster], [{ ...cluster, rootId: survivorId }]) };
}
