import { Client } from 'pg';

import { readDemoState } from '@/demo/fill/demo-state';
import type { DemoState } from '@/demo/fill/demo-state';
import { fillCast } from '@/demo/fill/fill-cast';
import { fillFoundation } from '@/demo/fill/fill-foundation';
import { fillPopulation } from '@/demo/fill/fill-population';
import { FillRefused } from '@/demo/fill/fill-refused';
import { inTransaction, tuneForLoading } from '@/demo/fill/load-session';
import { DEFAULT_SEED } from '@/demo/population/generate-population';
import { MOST_PERSONS } from '@/demo/population/number-slot';

export type DemoFill = {
  connectionString: string;
  /** Of the population, beside the cast. */
  persons: number;
  /** Null: the one already used, or the default. */
  seed: number | null;
  onProgress: (added: number, toAdd: number) => void;
};

export type FillReport = { castAdded: boolean; personsBefore: number; personsAdded: number; milliseconds: number };

/**
 * Fills an empty database with the demo, or an earlier demo up to the number
 * of persons asked for; filling twice adds nothing.
 * @throws {FillRefused} when the database holds anything else
 */
export async function fillDemo({ connectionString, persons, seed, onProgress }: DemoFill): Promise<FillReport> {
  if (persons > MOST_PERSONS) throw new FillRefused('too-many-persons');

  const client = new Client({ connectionString });
  await client.connect();
  try {
    await tuneForLoading(client);
    const state = await requireDemoOrEmpty(client, seed);
    const started = performance.now();
    const castAdded = state.found === 'empty';
    if (castAdded) await addFoundationAndCast(client);

    const first = state.found === 'demo' ? state.persons : 0;
    const fill = { seed: seed ?? (state.found === 'demo' ? state.seed : null) ?? DEFAULT_SEED, first, end: persons };
    if (persons > first) {
      await fillPopulation(client, connectionString, { ...fill, onProgress: (added) => onProgress(added, persons - first) });
      await client.query('ANALYZE');
    }

    return { castAdded, personsBefore: first, personsAdded: Math.max(persons - first, 0), milliseconds: performance.now() - started };
  } finally {
    await client.end();
  }
}

async function requireDemoOrEmpty(client: Client, seed: number | null): Promise<Exclude<DemoState, { found: 'other' }>> {
  const state = await readDemoState(client);

  if (state.found === 'other') throw new FillRefused('database-in-use');
  // Persons of two seeds would meet in their numbers.
  if (state.found === 'demo' && state.seed !== null && seed !== null && state.seed !== seed) throw new FillRefused('other-seed');
  return state;
}

async function addFoundationAndCast(client: Client): Promise<void> {
  await inTransaction(client, async () => {
    await fillFoundation(client);
    await fillCast(client);
  });
}
