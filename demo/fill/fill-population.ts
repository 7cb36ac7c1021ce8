import { availableParallelism } from 'node:os';

import { Client } from 'pg';

import { populationKey } from '@/demo/fill/demo-state';
import { listOrganisationIds } from '@/demo/fill/fill-foundation';
import { importBatch } from '@/demo/fill/import-batch';
import { inTransaction } from '@/demo/fill/load-session';
import { reserveNumbers } from '@/demo/fill/reserve-numbers';
import type { SealedBatch } from '@/demo/fill/seal-batch';
import { openSealPool } from '@/demo/fill/seal-pool';
import type { SealPool } from '@/demo/fill/seal-pool';
import { withoutConstraints } from '@/demo/fill/suspended-constraints';

export type PopulationFill = {
  seed: number;
  /** Ordinal of the first person to add, and of the one after the last. */
  first: number;
  end: number;
  /** From how many persons on to load in bulk. */
  bulkFrom?: number;
  onProgress: (persons: number) => void;
};

type Awaited = { first: number; count: number; eventId: bigint; sealed: Promise<SealedBatch> };

// Below, what every event costs shows; above, a batch in hand for each thread grows large.
const BATCH_PERSONS = 4000;
// From here on, building indexes anew costs less than keeping them up.
const BULK_PERSONS = 20_000;

/**
 * Adds persons of the population. Few are added batch by batch, a transaction
 * each; many in one transaction with constraints suspended (see there). Both
 * commit in order of the ordinals, so that a later fill goes on where this stopped.
 */
export async function fillPopulation(client: Client, connectionString: string, fill: PopulationFill): Promise<void> {
  const numbers = new Client({ connectionString });
  const pool = openSealPool(Math.min(availableParallelism(), Math.ceil((fill.end - fill.first) / BATCH_PERSONS)));
  await numbers.connect();

  try {
    const batches = sealAhead(numbers, pool, await listOrganisationIds(client), fill);

    if (fill.end - fill.first < (fill.bulkFrom ?? BULK_PERSONS)) await addInBatches(client, fill, batches);
    else await addInBulk(client, fill, batches);
  } finally {
    await Promise.all([pool.close(), numbers.end()]);
  }
}

async function addInBatches(client: Client, fill: PopulationFill, batches: AsyncIterable<Awaited>): Promise<void> {
  for await (const batch of batches) {
    await inTransaction(client, () => add(client, fill, batch));
    fill.onProgress(batch.first + batch.count - fill.first);
  }
}

async function addInBulk(client: Client, fill: PopulationFill, batches: AsyncIterable<Awaited>): Promise<void> {
  await inTransaction(client, () =>
    withoutConstraints(client, async () => {
      for await (const batch of batches) {
        await add(client, fill, batch);
        // Tables without statistics pass for nearly empty, and a trigger would read all of this one for every batch.
        if (batch.first === fill.first) await client.query('ANALYZE membership');
        // What waits for the commit elsewhere is checked here, batch by batch: the event against what it did.
        await client.query('SET CONSTRAINTS ALL IMMEDIATE');
        await client.query('SET CONSTRAINTS ALL DEFERRED');
        fill.onProgress(batch.first + batch.count - fill.first);
      }
    }),
  );
}

async function add(client: Client, { seed }: PopulationFill, { first, count, eventId, sealed }: Awaited): Promise<void> {
  await importBatch(client, { id: eventId, idempotencyKey: populationKey(seed, first, count) }, await sealed);
}

/** Keeps every thread busy with a batch in hand and one waiting, and no more: memory stays flat. */
async function* sealAhead(
  numbers: Client,
  pool: SealPool,
  organisationIds: Readonly<Record<string, string>>,
  { seed, first: start, end }: PopulationFill,
): AsyncGenerator<Awaited> {
  const ahead: Awaited[] = [];

  for (let first = start; first < end; first += BATCH_PERSONS) {
    const count = Math.min(BATCH_PERSONS, end - first);
    const { eventId, indexNumbers } = await reserveNumbers(numbers, count);
    const sealed = pool.seal({ seed, first, eventId, indexNumbers, organisationIds });
    // Awaited only when its turn comes; a failure must not count as unhandled until then.
    sealed.catch(() => undefined);
    ahead.push({ first, count, eventId, sealed });

    const next = ahead.length > pool.size * 2 ? ahead.shift() : undefined;
    if (next) yield next;
  }
  yield* ahead;
}
