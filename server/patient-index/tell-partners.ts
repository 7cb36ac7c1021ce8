import 'server-only';

import type { Transaction } from '@/server/db';

/**
 * One message for each hospital with a record of these persons, in the
 * transaction of the event: which number each of its records has now. Nothing
 * in it says who anybody is.
 */
export async function tellPartners(transaction: Transaction, eventId: bigint, personIds: readonly string[]): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO outbox_message (event_id, partner_id, payload)
    SELECT ${eventId}, record.organisation_id, jsonb_build_object('records', jsonb_agg(
      jsonb_build_object('record', record.id, 'indexNumber', person.index_number) ORDER BY record.id))
    FROM person
    JOIN membership ON membership.person_id = person.id AND membership.closed_event_id IS NULL
    JOIN source_record AS record ON record.id = membership.source_record_id
    JOIN organisation ON organisation.id = record.organisation_id AND organisation.kind = 'HOSPITAL'
    WHERE person.id = ANY (${personIds}::uuid[])
    GROUP BY record.organisation_id`;
}
