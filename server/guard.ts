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

type Definition<Schema extends z.ZodType, Input> = {
  action: ActionName;
  input: Schema;
  purpose: Purpose;
  /**
   * What has to wait for somebody else's system: done once session and permission
   * are known, before the transaction, and handed to the verb in place of the input.
   */
  prepare?: (input: z.output<Schema>, staff: SignedInStaff) => Promise<Input>;
  /** Unlocking and signing out are all that a locked session may do. */
  whenLocked?: 'allowed';
};

/**
 * The one door for server actions: schema, then session, then permission, then
 * the verb and its audit entry in one transaction. An action's id can be posted
 * to any path by anybody, so nothing outside this function may be relied on.
 */
export function guard<Schema extends z.ZodType, Value, Refusal extends { reason: string } = never, Input = z.output<Schema>>(
  definition: Definition<Schema, Input>,
  verb: Verb<Input, Value, Refusal>,
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
      return await perform({ staff, purpose: definition.purpose, traceId }, verb, await prepared(definition, parsed.data, staff));
    } catch (error) {
      unstable_rethrow(error);
      log().error({ traceId, action: definition.action, error: describeError(error) }, 'action failed');
      return { ok: false, reason: 'unexpected', traceId };
    }
  };
}

// Without a preparation the verb takes the parsed input itself: `Input` is then its type.
function prepared<Schema extends z.ZodType, Input>({ prepare }: Definition<Schema, Input>, input: z.output<Schema>, staff: SignedInStaff): Promise<Input> {
  return prepare ? prepare(input, staff) : Promise.resolve(input as Input);
}

function refusalFor(staff: SignedInStaff, definition: Pick<Definition<z.ZodType, unknown>, 'action' | 'whenLocked'>): GuardRefusal | null {
  if (staff.locked && definition.whenLocked !== 'allowed') return { reason: 'locked' };
  if (!may(staff.roles, actions[definition.action])) return { reason: 'not-permitted' };
  return null;
}

async function recordRefusal(
  staff: SignedInStaff,
  { action, purpose }: Pick<Definition<z.ZodType, unknown>, 'action' | 'purpose'>,
  reason: string,
  traceId: string,
): Promise<void> {
  await inTransaction((transaction) =>
    appendAuditEvents(transaction, actorOf(staff, traceId), [
      { event: { kind: 'action-refused', detail: { action, reason } }, purpose, outcome: 'refused' },
    ]),
  );
}
