import 'server-only';

import * as z from 'zod';

import { accepted } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { reopenCase } from '@/server/cases/reopen-case';
import type { UndoRefused } from '@/server/patient-index/undo-outcome';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

export type UndoCaseInput = { idempotencyKey: string; caseId: string };

const answer = z.object({ caseId: z.string() });

/** Takes one's own decision back, all of its events or none, and puts the question again; nobody is kept apart by it. */
export function undoCase(context: GuardContext, input: UndoCaseInput): Promise<Outcome<{ caseId: string }, UndoRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'undoCase' as const, idempotencyKey: input.idempotencyKey, input, answer };

  return answerOnce<{ caseId: string }, UndoRefused>(context, submitted, () => undo(context, input));
}

async function undo(context: GuardContext, { caseId, idempotencyKey }: UndoCaseInput): Promise<Outcome<{ caseId: string }, UndoRefused>> {
  await context.transaction.$executeRaw`SELECT FROM index_case WHERE id = ${caseId}::uuid FOR UPDATE`;
  const reopened = await reopenCase(context, { caseId, idempotencyKey, by: context.staff.staffId });

  return reopened.ok ? accepted({ caseId }) : reopened;
}
