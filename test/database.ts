import { randomUUID } from 'node:crypto';

import pg from 'pg';
import { inject } from 'vitest';

export type TestDatabase = { url: string; drop: () => Promise<void> };

/** The database with all migrations applied that every test database is copied from. */
export const TEMPLATE = 'yika_template';

async function runOnServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl('postgres') });

  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function databaseUrl(name: string): string {
  const url = new URL(inject('testServer'));
  url.pathname = name;
  return url.href;
}

/** A database of one's own with the current schema and nothing in it. Integration tests only. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY file_copy`);

  return { url: databaseUrl(name), drop: () => runOnServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}
