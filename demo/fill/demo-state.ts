import type { Client } from 'pg';

export const CAST_KEY = 'demo/cast';

/** Idempotency key of an import: which persons of which population it brought. */
export function populationKey(seed: number, first: number, count: number): string {
  return `demo/population/${seed}/${first}+${count}`;
}

/** What a fill finds: nothing at all, the demo as far as it was filled, or somebody's data. */
export type DemoState =
  | { found: 'empty' }
  | { found: 'demo'; seed: number | null; persons: number }
  | { found: 'other' };

export async function readDemoState(client: Client): Promise<DemoState> {
  const { rows: marks } = await client.query<{ key: string }>(
    "SELECT idempotency_key AS key FROM identity_event WHERE idempotency_key LIKE 'demo/%'",
  );
  const keys = marks.map(({ key }) => key);
  if (keys.includes(CAST_KEY)) return { found: 'demo', ...populationOf(keys) };

  const { rows } = await client.query<{ used: boolean }>(
    'SELECT EXISTS (SELECT FROM organisation) OR EXISTS (SELECT FROM staff) OR EXISTS (SELECT FROM person) AS used',
  );
  return { found: rows[0]?.used === false ? 'empty' : 'other' };
}

function populationOf(keys: readonly string[]): { seed: number | null; persons: number } {
  const imports = keys.flatMap((key) => {
    const [, seed, first, count] = /^demo\/population\/(-?\d+)\/(\d+)\+(\d+)$/.exec(key) ?? [];
    return seed === undefined ? [] : [{ seed: Number(seed), end: Number(first) + Number(count) }];
  });

  return { seed: imports[0]?.seed ?? null, persons: imports.reduce((most, { end }) => Math.max(most, end), 0) };
}
