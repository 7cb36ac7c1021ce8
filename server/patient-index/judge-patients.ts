import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Verdict } from '@/domain/patient-index/pair-verdict';
import { planVerdict } from '@/domain/patient-index/plan-verdict';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import { auditRefusal, lockVisiblePair, refuseChanged } from '@/server/patient-index/decide-together';
import type { Changed } from '@/server/patient-index/decide-together';
import { judgePairs } from '@/server/patient-index/judge-pairs';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import type { GuardContext } from '@/server/perform';

export type JudgeInput = {
  idempotencyKey: string;
  personIds: readonly [string, string];
  /** DIFFERENT keeps them apart, from people and from the matcher; UNSURE leaves the question open, with a note. */
  verdict: Exclude<Verdict, 'SAME'>;
  seen: readonly SeenPerson[];
  reason: string | null;
};

export type Judged = { eventId: string };
export type JudgeRefused = { reason: 'not-found' } | Changed | { reason: 'one-person'; personId: string };

/** Says about two persons, record by record, that they are two human beings, or that nobody can tell yet. */
export async function judgePatients(context: GuardContext, input: JudgeInput): Promise<Outcome<Judged, JudgeRefused>> {
  const { transaction } = context;
  const { personIds, verdict, reason, seen } = input;
  const about = { decision: 'judge' as const, personId: personIds[0] };
  const clusters = await lockVisiblePair(context, personIds);
  if (!clusters) {
    auditRefusal(context, about, 'not-found');
    return refused({ reason: 'not-found' });
  }

  const plan = planVerdict(clusters, seen);
  if (!plan.ok && plan.refusal === 'changed') return refuseChanged(context, about, plan.differences);
  if (!plan.ok) {
    auditRefusal(context, about, plan.refusal);
    return refused({ reason: plan.refusal, personId: plan.personId });
  }

  const eventId = await recordIdentityEvent(context, { kind: 'VERDICT', idempotencyKey: input.idempotencyKey, reason, changes: {} });
  await judgePairs(transaction, eventId, { verdict, pairs: plan.pairs, reason, evidence: seen });
  for (const subjectPersonId of personIds) context.audit({ kind: 'persons-judged', subjectPersonId, detail: { eventId: eventId.toString(), verdict } });
  return accepted({ eventId: eventId.toString() });
}
