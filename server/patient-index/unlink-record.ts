import 'server-only';

import type { IdentityDelta } from '@/domain/patient-index/identity-delta';
import { planUnlink } from '@/domain/patient-index/plan-split';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import type { Reversing, UndoOutcome } from '@/server/patient-index/undo-outcome';
import { newAnchor, writeSplit } from '@/server/patient-index/write-split';
import type { GuardContext } from '@/server/perform';

/**
 * A link taken back: the record was never this person's and gets one of its
 * own. It is a split, with the same verdicts, and can be taken back like one.
 */
export async function unlinkRecord(context: GuardContext, { delta, ...link }: Reversing & { delta: IdentityDelta }): Promise<UndoOutcome> {
  const { transaction } = context;
  const [linked] = delta.opened;
  const member = linked && (await transaction.membership.findFirst({ where: { sourceRecordId: linked.record, closedEventId: null }, select: { personId: true } }));
  const [cluster] = member ? await lockClusters(transaction, [member.personId]) : [];
  const anchor = await newAnchor(context);
  const plan = linked && cluster ? planUnlink(cluster, { recordId: linked.record, linkedId: linked.person, anchor }) : null;
  if (!plan) return { ok: false, reason: 'moved-on' };

  const eventId = await writeSplit(context, plan, anchor, { ...link, evidence: link.reversesId.toString() });
  return { ok: true, value: { eventId: eventId.toString(), personIds: [plan.survivorId, anchor.personId] } };
}
