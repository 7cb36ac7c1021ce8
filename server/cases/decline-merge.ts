import 'server-only';

import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { caseSelection, casesVisibleTo } from '@/server/cases/case-persons';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

export type DeclineInput = { idempotencyKey: string; caseId: string; reason: string };

/** Nothing is proposed any more: it was agreed to, declined or taken back meanwhile. */
export type DeclineRefused = { reason: 'not-found' } | { reason: 'not-proposed' };

const answer = z.object({ caseId: z.string() });

/** The second person does not agree to a proposed merge, or the first takes it back: the question is open again, with why. */
export function declineMerge(context: GuardContext, input: DeclineInput): Promise<Outcome<{ caseId: string }, DeclineRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'declineMerge' as const, idempotencyKey: input.idempotencyKey, input, answer };

  return answerOnce<{ caseId: string }, DeclineRefused>(context, submitted, () => decline(context, input));
}

async function decline(context: GuardContext, { caseId, reason }: DeclineInput): Promise<Outcome<{ caseId: string }, DeclineRefused>> {
  const { transaction, staff } = context;
  await transaction.$executeRaw`SELECT FROM index_case WHERE id = ${caseId}::uuid FOR UPDATE`;
  const row = await transaction.indexCase.findFirst({ where: { AND: [{ id: caseId }, casesVisibleTo(context)] }, select: caseSelection });
  if (row?.state !== 'AWAITING_SECOND') {
    const refusal = { reason: row ? ('not-proposed' as const) : ('not-found' as const) };
    context.audit({ kind: 'case-refused', detail: refusal });
    return refused(refusal);
  }

  await transaction.indexCase.update({
    where: { id: caseId },
    data: { state: 'OPEN', proposedById: null, proposedPersonIds: [], proposedSurvivorId: null, note: reason },
  });
  context.audit({ kind: 'merge-declined', detail: { caseId, by: row.proposedById === staff.staffId ? 'proposer' : 'second' } });
  return accepted({ caseId });
}
