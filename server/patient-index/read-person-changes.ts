import 'server-only';

import { effectsOn, reversalOf } from '@/domain/patient-index/identity-change';
import type { IdentityChange } from '@/domain/patient-index/person-view';
import { nameOf, readNames } from '@/server/audit/read-names';
import type { Transaction } from '@/server/db';
import { readDelta } from '@/server/patient-index/read-delta';

const MOST_CHANGES = 50;

/** What happened to a person's identity, newest first: to it, and to the persons merged into it. */
export async function readPersonChanges(
  transaction: Transaction,
  personIds: readonly string[],
  recordIds: readonly string[],
): Promise<readonly IdentityChange[]> {
  const eventIds = await touchingEvents(transaction, personIds, recordIds);
  const events = await transaction.identityEvent.findMany({
    where: { id: { in: eventIds } },
    orderBy: { id: 'desc' },
    take: MOST_CHANGES,
    select: {
      id: true,
      kind: true,
      at: true,
      actorId: true,
      organisationId: true,
      deskId: true,
      reason: true,
      delta: true,
      reversesId: true,
      reversedBy: { select: { id: true } },
    },
  });
  const names = await readNames(transaction, {
    staff: events.map(({ actorId }) => actorId),
    organisations: events.map(({ organisationId }) => organisationId),
    desks: events.map(({ deskId }) => deskId),
  });

  return events.map((event) => ({
    eventId: event.id.toString(),
    kind: event.kind,
    at: event.at.toISOString(),
    actor: nameOf(names.staff, event.actorId),
    organisation: nameOf(names.organisations, event.organisationId),
    desk: nameOf(names.desks, event.deskId),
    reason: event.reason,
    effects: effectsOn(readDelta(event.delta), personIds),
    reversal: reversalOf({ kind: event.kind, reversed: event.reversedBy !== null, reverses: event.reversesId !== null }),
  }));
}

/** One statement over the rows that carry event ids, each reached by its own index. */
async function touchingEvents(transaction: Transaction, personIds: readonly string[], recordIds: readonly string[]): Promise<bigint[]> {
  const rows = await transaction.$queryRaw<{ id: bigint | null }[]>`
    SELECT opened_event_id AS id FROM membership WHERE person_id = ANY (${personIds}::uuid[])
    UNION SELECT closed_event_id FROM membership WHERE person_id = ANY (${personIds}::uuid[])
    UNION SELECT event_id FROM identifier_claim WHERE person_id = ANY (${personIds}::uuid[])
    UNION SELECT released_event_id FROM identifier_claim WHERE person_id = ANY (${personIds}::uuid[])
    UNION SELECT state_event_id FROM person WHERE id = ANY (${personIds}::uuid[])
    UNION SELECT unnest(ARRAY[event_id, revoked_event_id]) FROM pair_verdict WHERE record_low_id = ANY (${recordIds}::uuid[])
    UNION SELECT unnest(ARRAY[event_id, revoked_event_id]) FROM pair_verdict WHERE record_high_id = ANY (${recordIds}::uuid[])
    UNION SELECT unnest(ARRAY[event_id, revoked_event_id]) FROM field_pin WHERE source_record_id = ANY (${recordIds}::uuid[])
    UNION SELECT event_id FROM record_relation WHERE from_record_id = ANY (${recordIds}::uuid[])
    UNION SELECT event_id FROM record_relation WHERE to_record_id = ANY (${recordIds}::uuid[])`;

  return rows.flatMap(({ id }) => id ?? []);
}
