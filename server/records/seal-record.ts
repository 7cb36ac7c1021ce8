import 'server-only';

import { randomUUID } from 'node:crypto';

import { accepted } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { isSealable, refuseSeal, sealChanged } from '@/server/records/sealable-record';
import type { SealChanged, SealInput } from '@/server/records/sealable-record';
import { answerOnce } from '@/server/submission';

type SealRefused = { reason: 'not-found' } | { reason: 'already-sealed' };

/**
 * Seals one of the own hospital's records of a person: its copies leave with
 * the seal, in the same transaction, and nobody asks for it again.
 */
export function sealRecord(context: GuardContext, input: SealInput): Promise<Outcome<SealChanged, SealRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'sealRecord' as const, idempotencyKey: input.idempotencyKey, input, answer: sealChanged };

  return answerOnce<SealChanged, SealRefused>(context, submitted, () => seal(context, input));
}

async function seal(context: GuardContext, { personId, recordId, reason }: SealInput): Promise<Outcome<SealChanged, SealRefused>> {
  const { transaction, staff, now } = context;
  if (!(await isSealable(context, { personId, recordId }))) return refuseSeal(context, 'seal', 'not-found');
  if ((await transaction.recordSeal.count({ where: { sourceRecordId: recordId, liftedAt: null } })) > 0) return refuseSeal(context, 'seal', 'already-sealed');

  // The copies go by a trigger, so that no seal can be without it.
  await transaction.recordSeal.create({ data: { id: randomUUID(), sourceRecordId: recordId, reason, sealedById: staff.staffId, sealedAt: now } });
  context.audit({ kind: 'record-sealed', detail: { sourceRecordId: recordId, reason } });
  return accepted({ recordId });
}
