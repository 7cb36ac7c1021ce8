import 'server-only';

import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Cluster } from '@/domain/patient-index/cluster';
import { planSurvivor } from '@/domain/patient-index/plan-survivor';
import { deltaOf } from '@/domain/patient-index/regroup';
import type { Regrouping } from '@/domain/patient-index/regroup';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import { applyRegrouping } from '@/server/patient-index/apply-regrouping';
import { auditRefusal, refuseChanged } from '@/server/patient-index/decide-together';
import type { Changed } from '@/server/patient-index/decide-together';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import { tellPartners } from '@/server/patient-index/tell-partners';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';
import { findVisiblePerson } from '@/server/visible-to';

export type SwapInput = {
  idempotencyKey: string;
  personId: string;
  /** One of the person's retired numbers, to be in force from now on. */
  survivorId: string;
  seen: readonly SeenPerson[];
  reason: string;
};

export type Swapped = { eventId: string; survivorId: string };
export type SwapRefused = { reason: 'not-found' } | Changed | { reason: 'already-in-force' } | { reason: 'another-person' };

const swapped = z.object({ eventId: z.string(), survivorId: z.string() });

/** Puts another of a person's numbers in force; nobody joins and nobody leaves. */
export function swapSurvivor(context: GuardContext, input: SwapInput): Promise<Outcome<Swapped, SwapRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'swapSurvivor' as const, idempotencyKey: input.idempotencyKey, input, answer: swapped };

  return answerOnce<Swapped, SwapRefused>(context, submitted, () => swap(context, input));
}

async function swap(context: GuardContext, input: SwapInput): Promise<Outcome<Swapped, SwapRefused>> {
  const about = { decision: 'swap' as const, personId: input.personId };
  const person = await findVisiblePerson(context, input.personId);
  const [cluster] = person ? await lockClusters(context.transaction, [person.id]) : [];
  if (!cluster) {
    auditRefusal(context, about, 'not-found');
    return refused({ reason: 'not-found' });
  }

  const plan = planSurvivor(cluster, input);
  if (plan.ok) return accepted({ eventId: await putInForce(context, cluster, plan.changes, input), survivorId: input.survivorId });

  if (plan.refusal === 'changed') return refuseChanged(context, about, plan.differences);
  auditRefusal(context, about, plan.refusal);
  return refused({ reason: plan.refusal });
}

async function putInForce(context: GuardContext, { rootId }: Cluster, changes: Regrouping, input: SwapInput): Promise<string> {
  const eventId = await writeSurvivor(context, changes, input);

  for (const subjectPersonId of [input.survivorId, rootId]) {
    context.audit({ kind: 'survivor-changed', subjectPersonId, detail: { eventId, survivorId: input.survivorId } });
  }
  return eventId;
}

/** The rows of a change of number, forwards or back. */
export async function writeSurvivor(
  context: GuardContext,
  changes: Regrouping,
  { idempotencyKey, reason, survivorId, reversesId }: Pick<SwapInput, 'idempotencyKey' | 'survivorId'> & { reason: string | null; reversesId?: bigint },
): Promise<string> {
  const delta = deltaOf(changes);
  const eventId = await recordIdentityEvent(context, { kind: 'SURVIVOR', idempotencyKey, reason, changes: delta, ...(reversesId && { reversesId }) });

  await applyRegrouping(context.transaction, eventId, changes, null);
  await tellPartners(context.transaction, eventId, [survivorId]);
  return eventId.toString();
}
