import 'server-only';

import * as z from 'zod';

import type { Outcome } from '@/domain/outcome';
import { undoIdentityEvent } from '@/server/patient-index/undo-identity-event';
import type { UndoInput } from '@/server/patient-index/undo-identity-event';
import type { Undone, UndoRefused } from '@/server/patient-index/undo-outcome';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

const undone = z.object({ eventId: z.string(), personIds: z.array(z.string()) });

/** Undo from the person's page, at any later time; sent twice it is done once. */
export function takeBackChange(context: GuardContext, input: UndoInput): Promise<Outcome<Undone, UndoRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'takeBackChange' as const, idempotencyKey: input.idempotencyKey, input, answer: undone };

  return answerOnce<Undone, UndoRefused>(context, submitted, () => undoIdentityEvent(context, input));
}
