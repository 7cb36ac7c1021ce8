import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { planUnmerge } from '@/domain/patient-index/plan-unmerge';
import type { UnmergePlan } from '@/domain/patient-index/plan-unmerge';
import type { Side } from '@/domain/patient-index/rehome-records';
import { deltaOf } from '@/domain/patient-index/regroup';
import { applyRegrouping } from '@/server/patient-index/apply-regrouping';
import { auditRefusal } from '@/server/patient-index/decide-together';
import { explainArrivals } from '@/server/patient-index/explain-arrivals';
import type { ExplainedArrival } from '@/server/patient-index/explain-arrivals';
import { judgePairs, withdrawVerdicts } from '@/server/patient-index/judge-pairs';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import { tellPartners } from '@/server/patient-index/tell-partners';
import type { GuardContext } from '@/server/perform';
import { findVisiblePerson } from '@/server/visible-to';

export type UnmergeInput = {
  idempotencyKey: string;
  /** Of the merge, whenever it was. */
  eventId: string;
  reason: string | null;
  /** Where the records go that came since, by record id. */
  homes: Readonly<Record<string, Side>>;
  keepApart: boolean;
};

export type Unmerged = { eventId: string; survivorId: string; returnedId: string };

export type UnmergeRefused =
  | { reason: 'not-found' }
  | { reason: 'already-undone' }
  | { reason: 'nothing-returns' }
  | { reason: 'arrivals-undecided'; arrivals: readonly ExplainedArrival[] };

/** Takes a merge back exactly, at any later time and whatever was merged since. */
export async function unmergePatients(context: GuardContext, input: UnmergeInput): Promise<Outcome<Unmerged, UnmergeRefused>> {
  const { transaction } = context;
  const reversesId = BigInt(input.eventId);
  const merge = await transaction.personMerge.findFirst({ where: { eventId: reversesId }, select: { retiredPersonId: true } });
  const person = merge && (await findVisiblePerson(context, merge.retiredPersonId));
  const [cluster] = person ? await lockClusters(transaction, [person.id]) : [];
  if (!merge || !person || !cluster) return refuse(context, merge?.retiredPersonId ?? null, { reason: 'not-found' });

  const plan = planUnmerge(cluster, reversesId, { homes: new Map(Object.entries(input.homes)), keepApart: input.keepApart });
  if (plan.ok) return accepted(await unmerge(context, plan, input));

  if (plan.refusal === 'arrivals-undecided') {
    return refuse(context, person.id, { reason: plan.refusal, arrivals: await explainArrivals(transaction, plan.arrivals) });
  }
  return refuse(context, person.id, { reason: plan.refusal });
}

async function unmerge(context: GuardContext, { survivorId, returnedId, changes, different }: UnmergePlan, input: UnmergeInput): Promise<Unmerged> {
  const { transaction } = context;
  const { idempotencyKey, reason } = input;
  const reversesId = BigInt(input.eventId);
  const eventId = await recordIdentityEvent(context, { kind: 'UNMERGE', idempotencyKey, reason, changes: deltaOf(changes), reversesId });

  await applyRegrouping(transaction, eventId, changes, { undone: reversesId });
  await withdrawVerdicts(transaction, eventId, reversesId);
  await judgePairs(transaction, eventId, { verdict: 'DIFFERENT', pairs: different, reason, evidence: input.homes });
  await tellPartners(transaction, eventId, [survivorId, returnedId]);
  for (const subjectPersonId of [survivorId, returnedId]) {
    context.audit({ kind: 'identity-event-undone', subjectPersonId, detail: { eventId: eventId.toString(), reversesId: input.eventId, eventKind: 'MERGE' } });
  }
  return { eventId: eventId.toString(), survivorId, returnedId };
}

function refuse(context: GuardContext, personId: string | null, refusal: UnmergeRefused): { ok: false } & UnmergeRefused {
  auditRefusal(context, { decision: 'undo', personId }, refusal.reason);
  return refused(refusal);
}
