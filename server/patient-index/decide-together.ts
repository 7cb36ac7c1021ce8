import 'server-only';

import type { IdentityDecision } from '@/domain/access/audit-event';
import type { Cluster } from '@/domain/patient-index/cluster';
import type { Difference } from '@/domain/patient-index/seen-cluster';
import { refused } from '@/domain/outcome';
import { explainDifferences } from '@/server/patient-index/explain-differences';
import type { ExplainedDifference } from '@/server/patient-index/explain-differences';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import type { GuardContext } from '@/server/perform';
import { findVisiblePerson } from '@/server/visible-to';

/** Decided on a picture that is out of date: what is different now, and who changed it. */
export type Changed = { reason: 'changed'; differences: readonly ExplainedDifference[] };

/** Both persons under lock; null where one of them is out of reach, like one that does not exist. */
export async function lockVisiblePair(context: GuardContext, personIds: readonly [string, string]): Promise<readonly [Cluster, Cluster] | null> {
  const [one, other] = [await findVisiblePerson(context, personIds[0]), await findVisiblePerson(context, personIds[1])];
  if (!one || !other) return null;

  const [mine, theirs] = await lockClusters(context.transaction, [one.id, other.id]);
  return mine && theirs ? [mine, theirs] : null;
}

/** Which decision was refused; null where there is no such person to name. */
export type About = { decision: IdentityDecision; personId: string | null };

export async function refuseChanged(
  context: GuardContext,
  about: About,
  differences: readonly Difference[],
): Promise<{ ok: false } & Changed> {
  auditRefusal(context, about, 'changed');
  return refused({ reason: 'changed', differences: await explainDifferences(context.transaction, differences) });
}

export function auditRefusal(context: GuardContext, { decision, personId }: About, reason: string): void {
  const event = { kind: 'identity-decision-refused' as const, detail: { decision, reason } };

  context.audit(personId === null ? event : { ...event, subjectPersonId: personId });
}
