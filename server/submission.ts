import 'server-only';

import * as z from 'zod';

import type { ActionName } from '@/domain/access/actions';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { digestText } from '@/server/sealing/digest';

type Submitted<Value> = {
  action: ActionName;
  /** Made by the client when the form was opened, sent again with every retry. */
  idempotencyKey: string;
  input: unknown;
  answer: z.ZodType<Value>;
};

/**
 * Does the work once for one idempotency key: a double click, a retry after a
 * lost reply and a replay all get the stored answer of the first. Refusals are
 * not stored, since what refused them may have changed.
 * @returns `key-reused` when the key was used for other content or by somebody else.
 */
export async function answerOnce<Value, Refusal extends { reason: string }>(
  context: GuardContext,
  submitted: Submitted<Value>,
  work: () => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal | { reason: 'key-reused' }>> {
  const { transaction, staff } = context;
  const { action, idempotencyKey } = submitted;
  const inputDigest = digestText('submission', `${staff.staffId}|${action}|${JSON.stringify(submitted.input)}`);

  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${idempotencyKey}, 0))`;
  const stored = await transaction.submission.findUnique({ where: { idempotencyKey }, select: { inputDigest: true, answer: true } });

  if (stored) {
    context.audit({ kind: 'submission-repeated', detail: { action } });
    if (!Buffer.from(stored.inputDigest).equals(Buffer.from(inputDigest))) return { ok: false, reason: 'key-reused' };
    return { ok: true, value: submitted.answer.parse(stored.answer) };
  }

  const outcome = await work();
  if (outcome.ok) {
    const answer = z.json().parse(outcome.value);
    // Prisma has its own name for JSON null; an answer is always an object.
    await transaction.submission.create({ data: { idempotencyKey, staffId: staff.staffId, action, inputDigest, answer: answer ?? {} } });
  }
  return outcome;
}
