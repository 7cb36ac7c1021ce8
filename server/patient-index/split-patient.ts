import 'server-only';

import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Anchor } from '@/domain/patient-index/cluster';
import { planSplit } from '@/domain/patient-index/plan-split';
import type { SplitPlan } from '@/domain/patient-index/plan-split';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import { auditRefusal, refuseChanged } from '@/server/patient-index/decide-together';
import type { Changed } from '@/server/patient-index/decide-together';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import { newAnchor, writeSplit } from '@/server/patient-index/write-split';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';
import { findVisiblePerson } from '@/server/visible-to';

export type SplitInput = {
  idempotencyKey: string;
  personId: string;
  /** The records of somebody else. */
  recordIds: readonly string[];
  seen: SeenPerson;
  reason: string;
};

export type SplitDone = { eventId: string; survivorId: string; newPersonId: string };

export type SplitRefused =
  | { reason: 'not-found' }
  | Changed
  | { reason: 'nothing-leaves' }
  | { reason: 'nothing-stays' }
  | { reason: 'undo-instead'; eventId: string };

const done = z.object({ eventId: z.string(), survivorId: z.string(), newPersonId: z.string() });

/** Parts records that never belonged together: some of them get a person of their own, with a new number. */
export function splitPatient(context: GuardContext, input: SplitInput): Promise<Outcome<SplitDone, SplitRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'splitPatient' as const, idempotencyKey: input.idempotencyKey, input, answer: done };

  return answerOnce<SplitDone, SplitRefused>(context, submitted, () => part(context, input));
}

async function part(context: GuardContext, input: SplitInput): Promise<Outcome<SplitDone, SplitRefused>> {
  const { personId, recordIds, seen } = input;
  const about = { decision: 'split' as const, personId };
  const person = await findVisiblePerson(context, personId);
  const [cluster] = person ? await lockClusters(context.transaction, [person.id]) : [];
  if (!cluster) {
    auditRefusal(context, about, 'not-found');
    return refused({ reason: 'not-found' });
  }

  const anchor = await newAnchor(context);
  const plan = planSplit(cluster, { recordIds, anchor, seen });
  if (plan.ok) return accepted(await split(context, plan, anchor, input));

  if (plan.refusal === 'changed') return refuseChanged(context, about, plan.differences);
  auditRefusal(context, about, plan.refusal);
  return plan.refusal === 'undo-instead' ? refused({ reason: plan.refusal, eventId: plan.eventId.toString() }) : refused({ reason: plan.refusal });
}

async function split(context: GuardContext, plan: SplitPlan, anchor: Anchor, { idempotencyKey, reason, seen, recordIds }: SplitInput): Promise<SplitDone> {
  const eventId = (await writeSplit(context, plan, anchor, { idempotencyKey, reason, evidence: seen })).toString();
  const [survivorId, newPersonId] = [plan.survivorId, anchor.personId];

  for (const subjectPersonId of [survivorId, newPersonId]) {
    context.audit({ kind: 'person-split', subjectPersonId, detail: { eventId, records: recordIds.length } });
  }
  return { eventId, survivorId, newPersonId };
}
