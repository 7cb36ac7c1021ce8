import { finished } from 'node:stream/promises';

import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { loadedTables, loadingOrder } from '@/demo/fill/loaded-tables';
import type { LoadedTable } from '@/demo/fill/loaded-tables';
import type { SealedBatch } from '@/demo/fill/seal-batch';

export type ImportEvent = { id: bigint; idempotencyKey: string };

/** Writes one sealed batch and its event; the caller's transaction compares the two when it commits. */
export async function importBatch(client: Client, event: ImportEvent, { rows, delta }: SealedBatch): Promise<void> {
  await client.query(
    "INSERT INTO identity_event (id, kind, idempotency_key, delta) VALUES ($1, 'IMPORT', $2, $3)",
    [event.id, event.idempotencyKey, delta],
  );
  for (const table of loadingOrder) await copy(client, table, rows[table]);
}

async function copy(client: Client, table: LoadedTable, rows: Uint8Array<ArrayBuffer>): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${table} (${loadedTables[table]}) FROM STDIN (FORMAT binary)`));

  stream.end(Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength));
  await finished(stream);
}
