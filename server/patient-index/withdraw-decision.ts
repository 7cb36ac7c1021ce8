import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import { withdrawVerdicts } from '@/server/patient-index/judge-pairs';
import type { Reversing, UndoOutcome } from '@/server/patient-index/undo-outcome';
import type { GuardContext } from '@/server/perform';

/** Ends what is left in force of a verdict or a pin; nobody moves. */
export async function withdrawDecision(context: GuardContext, kind: 'VERDICT' | 'PIN', reversing: Reversing): Promise<UndoOutcome> {
  const { transaction } = context;
  const standing = { eventId: reversing.reversesId, revokedEventId: null };
  const inForce = kind === 'VERDICT' ? await transaction.pairVerdict.count({ where: standing }) : await transaction.fieldPin.count({ where: standing });
  if (inForce === 0) return refused({ reason: 'moved-on' });

  const eventId = await recordIdentityEvent(context, { kind, ...reversing, changes: {} });
  if (kind === 'VERDICT') await withdrawVerdicts(transaction, eventId, reversing.reversesId);
  else await transaction.fieldPin.updateMany({ where: standing, data: { revokedEventId: eventId } });
  return accepted({ eventId: eventId.toString(), personIds: [] });
}
