import 'server-only';

import { randomUUID } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import type * as z from 'zod';

import { actions } from '@/domain/access/actions';
import type { ActionName } from '@/domain/access/actions';
import type { Answer, GuardRefusal } from '@/domain/access/answer';
import type { Purpose } from '@/domain/access/audit-event';
import { may } from '@/domain/access/may';
import { appendAuditEvents } from '@/server/audit';
import { inTransaction } from '@/server/db';
import { describeError, log } from '@/server/log';
import { actorOf, perform } from '@/server/perform';
import type { Verb } from '@/server/perform';
import { findSignedInStaff } from '@/server/session';
import type { SignedInStaff } from '@/server/session';

type Definition<Schema extends z.ZodType> = {
  action: ActionName;
  input: Schema;
  purpose: Purpose;
  /** Unlocking and signing out are all that a locked session may do. */
  whenLocked?: 'allowed';
};

/**
 * The one door for server actions: schema, then session, then permission, then
 * the verb and its audit entry in one transaction. An action's id can be posted
 * to any path by anybody, so nothing outside this function may be relied on.
 */
export function guard<Schema extends z.ZodType, Value, Refusal extends { reason: string } = never>(
  definition: Definition<Schema>,
  verb: Verb<z.output<Schema>, Value, Refusal>,
): (input: z.input<Schema>, ...surplus: never[]) => Promise<Answer<Value, Refusal>> {
  return async (input, ...surplus) => {
    const traceId = randomUUID();

    try {
      const parsed = definition.input.safeParse(input);
      if (!parsed.success || surplus.length > 0) return { ok: false, reason: 'malformed' };

      const staff = await findSignedInStaff();
      if (!staff) return { ok: false, reason: 'signed-out' };

      const refusal = refusalFor(staff, definition);
      if (refusal) {
        await recordRefusal(staff, definition, refusal.reason, traceId);
        return { ok: false, ...refusal };
      }
      return await perform({ staff, purpose: definition.purpose, traceId }, verb, parsed.data);
    } catch (error) {
      unstable_rethrow(error);
      log().error({ traceId, action: definition.action, error: describeError(error) }, 'action failed');
      return { ok: false, reason: 'unexpected', traceId };
    }
  };
}

function refusalFor(staff: SignedInStaff, definition: Definition<z.ZodType>): GuardRefusal | null {
  if (staff.locked && definition.whenLocked !== 'allowed') return { reason: 'locked' };
  if (!may(staff.roles, actions[definition.action])) return { reason: 'not-permitted' };
  return null;
}

async function recordRefusal(
  staff: SignedInStaff,
  { action, purpose }: Definition<z.ZodType>,
  reason: string,
  traceId: string,
): Promise<void> {
  await inTransaction((transaction) =>
    appendAuditEvents(transaction, actorOf(staff, traceId), [
      { event: { kind: 'action-refused', detail: { action, reason } }, purpose, outcome: 'refused' },
    ]),
  );
}
