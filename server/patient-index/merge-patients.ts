import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { HardStop, Obstacle } from '@/domain/patient-index/cannot-link';
import type { SurvivorRule } from '@/domain/patient-index/choose-survivor';
import { recordIdsOf } from '@/domain/patient-index/cluster';
import { planMerge } from '@/domain/patient-index/plan-merge';
import type { MergePlan } from '@/domain/patient-index/plan-merge';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import { auditRefusal, lockVisiblePair, refuseChanged } from '@/server/patient-index/decide-together';
import type { Changed } from '@/server/patient-index/decide-together';
import { judgePairs } from '@/server/patient-index/judge-pairs';
import { readAdmissions } from '@/server/patient-index/read-admissions';
import { readJudgements } from '@/server/patient-index/read-judgements';
import { readLatestDemographics } from '@/server/patient-index/read-latest-demographics';
import { writeMerge } from '@/server/patient-index/write-merge';
import type { GuardContext } from '@/server/perform';

export type MergeInput = {
  idempotencyKey: string;
  personIds: readonly [string, string];
  /** Whose number stays; null leaves it to the rule. */
  survivorId: string | null;
  seen: readonly SeenPerson[];
  reason: string | null;
  /** A second person agreed to what the first proposed. */
  approvedByTwo: boolean;
};

export type Merged =
  | { state: 'merged'; eventId: string; survivorId: string; retiredId: string; rule: SurvivorRule }
  /** Somebody was quicker, and it is what was wanted. */
  | { state: 'already-one'; survivorId: string };

export type MergeRefused =
  | { reason: 'not-found' }
  | Changed
  | { reason: 'kept-apart'; obstacles: readonly Obstacle[] }
  | { reason: 'needs-second-person'; stops: readonly HardStop[] };

/** Two persons become one. Whoever was waiting for the same locks decides on what this leaves. */
export async function mergePatients(context: GuardContext, input: MergeInput): Promise<Outcome<Merged, MergeRefused>> {
  const { transaction } = context;
  const about = { decision: 'merge' as const, personId: input.personIds[0] };
  const clusters = await lockVisiblePair(context, input.personIds);
  if (!clusters) {
    auditRefusal(context, about, 'not-found');
    return refused({ reason: 'not-found' });
  }

  const recordIds = clusters.flatMap(recordIdsOf);
  const sexes = (await readLatestDemographics(transaction, recordIds)).map(({ sex }) => sex);
  const plan = planMerge(clusters, input, {
    ...(await readJudgements(transaction, recordIds)),
    sexes,
    admittedIds: await readAdmissions(transaction, recordIds),
  });
  if (plan.ok) return accepted(await merge(context, plan, input));

  if (plan.refusal === 'changed') return refuseChanged(context, about, plan.differences);
  auditRefusal(context, about, plan.refusal);
  if (plan.refusal === 'already-one') return accepted({ state: 'already-one', survivorId: plan.survivorId });
  if (plan.refusal === 'kept-apart') return refused({ reason: 'kept-apart', obstacles: plan.obstacles });
  return refused({ reason: 'needs-second-person', stops: plan.stops });
}

async function merge(context: GuardContext, plan: MergePlan, { idempotencyKey, reason, seen }: MergeInput): Promise<Merged> {
  const { survivorId, retiredId, rule, same } = plan;
  const eventId = await writeMerge(context, plan, { idempotencyKey, reason });

  await judgePairs(context.transaction, eventId, { verdict: 'SAME', pairs: same, reason, evidence: seen });
  for (const subjectPersonId of [survivorId, retiredId]) {
    context.audit({ kind: 'persons-merged', subjectPersonId, detail: { eventId: eventId.toString(), survivorId, retiredId } });
  }
  return { state: 'merged', eventId: eventId.toString(), survivorId, retiredId, rule };
}
