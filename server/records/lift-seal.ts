import 'server-only';

import { accepted } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { isSealable, refuseSeal, sealChanged } from '@/server/records/sealable-record';
import type { SealChanged, SealInput } from '@/server/records/sealable-record';
import { answerOnce } from '@/server/submission';

type LiftRefused = { reason: 'not-found' } | { reason: 'not-sealed' };

/** Lifts the seal of one of the own hospital's records; the next look at the person's history fetches it again. */
export function liftSeal(context: GuardContext, input: SealInput): Promise<Outcome<SealChanged, LiftRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'liftSeal' as const, idempotencyKey: input.idempotencyKey, input, answer: sealChanged };

  return answerOnce<SealChanged, LiftRefused>(context, submitted, () => lift(context, input));
}

async function lift(context: GuardContext, { personId, recordId, reason }: SealInput): Promise<Outcome<SealChanged, LiftRefused>> {
  const { transaction, staff, now } = context;
  if (!(await isSealable(context, { personId, recordId }))) return refuseSeal(context, 'lift', 'not-found');

  const { count } = await transaction.recordSeal.updateMany({
    where: { sourceRecordId: recordId, liftedAt: null },
    data: { liftReason: reason, liftedById: staff.staffId, liftedAt: now },
  });
  if (count === 0) return refuseSeal(context, 'lift', 'not-sealed');

  context.audit({ kind: 'seal-lifted', detail: { sourceRecordId: recordId, reason } });
  return accepted({ recordId });
}
