import type { Client } from 'pg';

import { shanghaiDate } from '@/domain/calendar';

import { CAST_KEY } from '@/demo/fill/demo-state';
import { fileCast } from '@/demo/fill/file-cast';
import type { FiledRelation } from '@/demo/fill/file-cast';
import { listOrganisationIds } from '@/demo/fill/fill-foundation';
import { importBatch } from '@/demo/fill/import-batch';
import { createOrderedIds } from '@/demo/fill/ordered-ids';
import { reserveNumbers } from '@/demo/fill/reserve-numbers';
import { sealBatch } from '@/demo/fill/seal-batch';

// More than the cast has persons; gaps in the sequence are fine.
const MOST_CAST_PERSONS = 200;

/** Brings the cast into the index as one import, their relations with them. */
export async function fillCast(client: Client): Promise<{ persons: number; records: number }> {
  const newId = createOrderedIds(Date.now());
  const { eventId, indexNumbers } = await reserveNumbers(client, MOST_CAST_PERSONS);
  const numbers = indexNumbers.values();
  const { persons, relations } = fileCast({
    today: shanghaiDate(new Date()),
    newId,
    nextIndexNumber: () => requireNumber(numbers.next().value),
  });
  const organisationIds = await listOrganisationIds(client);

  await importBatch(client, { id: eventId, idempotencyKey: CAST_KEY }, sealBatch({ eventId, persons, organisationIds, newId }));
  for (const relation of relations) await addRelation(client, eventId, relation);
  return { persons: persons.length, records: persons.reduce((sum, { records }) => sum + records.length, 0) };
}

function requireNumber(number: string | undefined): string {
  if (!number) throw new Error('more cast than reserved index numbers');

  return number;
}

async function addRelation(client: Client, eventId: bigint, { kind, fromRecordId, toRecordId, birthOrder }: FiledRelation): Promise<void> {
  await client.query(
    'INSERT INTO record_relation (kind, from_record_id, to_record_id, birth_order, event_id) VALUES ($1, $2, $3, $4, $5)',
    [kind, fromRecordId, toRecordId, birthOrder, eventId],
  );
}
