import 'server-only';

import { randomUUID } from 'node:crypto';

import { identityDelta } from '@/domain/patient-index/identity-delta';
import { INDEX_NUMBER_SYSTEM, nextIndexNumber } from '@/server/patient-index/next-index-number';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { digestIdentifier } from '@/server/sealing/digest';

type NewPerson = {
  sourceRecordId: string;
  claimed: readonly { system: string; value: string }[];
  idempotencyKey: string;
  reason: string | null;
  /** What brought the record: a window, unless said otherwise. */
  kind?: 'REGISTER' | 'IMPORT';
};

/** A person for one new record: the event, the person, the membership and the claims, which are the event. */
export async function makePerson({ transaction, staff, now }: IndexWriter, made: NewPerson): Promise<{ personId: string; eventId: bigint }> {
  const personId = randomUUID();
  const indexNumber = await nextIndexNumber(transaction);
  const claimed = [...made.claimed, { system: INDEX_NUMBER_SYSTEM, value: indexNumber }];
  const delta = identityDelta({ opened: [{ record: made.sourceRecordId, person: personId }], claimed: { [personId]: claimed.length } });

  const [event] = await transaction.$queryRaw<{ id: bigint }[]>`
    WITH event AS (
      INSERT INTO identity_event (kind, actor_id, organisation_id, desk_id, reason, idempotency_key, delta, at)
      VALUES (${made.kind ?? 'REGISTER'}::"IdentityEventKind", ${staff.staffId}::uuid, ${staff.organisation.id}::uuid, ${staff.desk?.id ?? null}::uuid,
        ${made.reason}, ${made.idempotencyKey}, ${JSON.stringify(delta)}::jsonb, ${now})
      RETURNING id
    ), made AS (
      INSERT INTO person (id, index_number, state_event_id, created_at) SELECT ${personId}::uuid, ${indexNumber}, id, ${now} FROM event
    ), member AS (
      INSERT INTO membership (source_record_id, person_id, basis, opened_event_id) SELECT ${made.sourceRecordId}::uuid, ${personId}::uuid, 'NEW', id FROM event
    ), claims AS (
      INSERT INTO identifier_claim (system, digest, person_id, event_id)
      SELECT claim.system, claim.digest, ${personId}::uuid, event.id
      FROM event, unnest(${claimed.map(({ system }) => system)}::text[], ${claimed.map(({ system, value }) => digestIdentifier(system, value))}::bytea[]) AS claim(system, digest)
    )
    SELECT id FROM event`;
  if (!event) throw new Error('an event was written and has no number');

  return { personId, eventId: event.id };
}
