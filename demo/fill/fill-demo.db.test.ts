import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { env } from '@/server/env';

import { fillDemo } from '@/demo/fill/fill-demo';
import { listConstraints } from '@/demo/fill/list-constraints.fixture';
import { inTransaction } from '@/demo/fill/load-session';
import { withoutConstraints } from '@/demo/fill/suspended-constraints';

const client = new Client({ connectionString: env().DATABASE_URL });

beforeAll(async () => {
  await client.connect();
});
afterAll(() => client.end());

it('refuses a database that holds anything but the demo', async () => {
  await client.query(
    "INSERT INTO organisation (id, code, name, name_english, kind, level, region_code) VALUES (gen_random_uuid(), 'X', '甲', 'X', 'HOSPITAL', 'CITY', '330100')",
  );

  await expect(fillDemo({ connectionString: env().DATABASE_URL, persons: 0, seed: null, onProgress: () => undefined })).rejects.toThrow('database-in-use');
  expect((await client.query('SELECT code FROM organisation')).rows).toEqual([{ code: 'X' }]);
});

it('gives every constraint back when rows were loaded that one of them forbids, and keeps none of the rows', async () => {
  const before = await listConstraints(client);
  const load = inTransaction(client, () =>
    withoutConstraints(client, async () => {
      expect((await listConstraints(client)).length).toBeLessThan(before.length - 20);
      await client.query('INSERT INTO match_key (key, kind, source_record_id) VALUES (1, 1, gen_random_uuid())');
    }),
  );

  await expect(load).rejects.toThrow('match_key_source_record_id_fkey');
  expect(await listConstraints(client)).toEqual(before);
  expect((await client.query('SELECT FROM match_key')).rowCount).toBe(0);
});

it('gives them back the same when the load succeeds', async () => {
  const before = await listConstraints(client);
  await inTransaction(client, () => withoutConstraints(client, () => Promise.resolve()));

  expect(await listConstraints(client)).toEqual(before);
});
