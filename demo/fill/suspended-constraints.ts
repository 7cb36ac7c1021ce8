import type { Client } from 'pg';

import { loadingOrder } from '@/demo/fill/loaded-tables';

/**
 * What the import itself looks rows up by: its triggers (own event, ACTIVE
 * person, kept apart, the delta) and the primary keys others refer to.
 */
const KEPT_INDEXES = [
  'source_record_pkey',
  'person_pkey',
  'membership_person_id_idx',
  'membership_opened_event_id_idx',
  'membership_closed_by',
  'identifier_claim_pkey',
  'identifier_claim_event_id_idx',
  'identifier_claim_released_by',
];

type Suspended = { drop: string; restore: string };

// Foreign keys first: they lean on the indexes. Restored the other way round.
const FOREIGN_KEYS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
         format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS restore
  FROM pg_constraint
  WHERE contype = 'f' AND conrelid::regclass::text = ANY ($1)
  ORDER BY conname`;

const KEYS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
         format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS restore
  FROM pg_constraint
  WHERE contype IN ('p', 'u') AND conrelid::regclass::text = ANY ($1) AND conname <> ALL ($2)
  ORDER BY conname`;

const INDEXES = `
  SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS restore
  FROM pg_index
  WHERE indrelid::regclass::text = ANY ($1) AND indexrelid::regclass::text <> ALL ($2)
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
  ORDER BY indexrelid::regclass::text`;

/**
 * Takes the foreign keys and most indexes of the loaded tables away while the
 * work runs, and gives them back as they were: built in one go, and every row
 * checked. All of it inside the caller's transaction, so that a failure, a
 * kill or a power cut leaves the constraints in place and not one row behind;
 * nobody else reads or writes these tables until it ends.
 */
export async function withoutConstraints(client: Client, work: () => Promise<void>): Promise<void> {
  const suspended = await listSuspended(client);

  for (const { drop } of suspended) await client.query(drop);
  await work();
  for (const { restore } of suspended.toReversed()) await client.query(restore);
}

async function listSuspended(client: Client): Promise<readonly Suspended[]> {
  const foreignKeys = await client.query<Suspended>(FOREIGN_KEYS, [loadingOrder]);
  const keys = await client.query<Suspended>(KEYS, [loadingOrder, KEPT_INDEXES]);
  const indexes = await client.query<Suspended>(INDEXES, [loadingOrder, KEPT_INDEXES]);

  return [...foreignKeys.rows, ...keys.rows, ...indexes.rows];
}
