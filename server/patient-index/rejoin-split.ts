import 'server-only';

import type { IdentityDelta } from '@/domain/patient-index/identity-delta';
import { recordIdsOf } from '@/domain/patient-index/cluster';
import { planMerge } from '@/domain/patient-index/plan-merge';
import { deltaOf } from '@/domain/patient-index/regroup';
import { applyRegrouping } from '@/server/patient-index/apply-regrouping';
import { judgePairs, withdrawVerdicts } from '@/server/patient-index/judge-pairs';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import { readJudgements } from '@/server/patient-index/read-judgements';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import { tellPartners } from '@/server/patient-index/tell-partners';
import type { Reversing, UndoOutcome } from '@/server/patient-index/undo-outcome';
import type { GuardContext } from '@/server/perform';

/**
 * A split taken back: the two are one person again, with whatever came to
 * either since, and the new number leads to the old one. The verdicts that the
 * split itself made are withdrawn; any other that keeps them apart still does.
 */
export async function rejoinSplit(context: GuardContext, split: Reversing & { delta: IdentityDelta }): Promise<UndoOutcome> {
  const { transaction } = context;
  const [left] = split.delta.closed;
  const [went] = split.delta.opened;
  const [stayed, parted] = left && went ? await lockClusters(transaction, [left.person, went.person]) : [];
  if (!stayed || !parted) return { ok: false, reason: 'moved-on' };

  const { verdicts, relations } = await readJudgements(transaction, [stayed, parted].flatMap(recordIdsOf));
  const others = verdicts.filter(({ eventId }) => eventId !== split.reversesId);
  const plan = planMerge([stayed, parted], { survivorId: stayed.rootId, seen: [], approvedByTwo: true }, { verdicts: others, relations, sexes: [] });
  if (!plan.ok) return { ok: false, reason: plan.refusal === 'kept-apart' ? 'kept-apart' : 'moved-on' };

  const { survivorId, retiredId, changes, same } = plan;
  const { idempotencyKey, reason, reversesId } = split;
  const eventId = await recordIdentityEvent(context, { kind: 'MERGE', idempotencyKey, reason, changes: deltaOf(changes), reversesId });
  await withdrawVerdicts(transaction, eventId, reversesId);
  await applyRegrouping(transaction, eventId, changes, { made: { retiredId, survivorId } });
  await judgePairs(transaction, eventId, { verdict: 'SAME', pairs: same, reason, evidence: reversesId.toString() });
  await tellPartners(transaction, eventId, [survivorId]);
  return { ok: true, value: { eventId: eventId.toString(), personIds: [survivorId, retiredId] } };
}
