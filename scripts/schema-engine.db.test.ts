import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { createTestDatabase } from '@/test/database';
import type { TestDatabase } from '@/test/database';

type Answer = { id: number; result?: { appliedMigrationNames?: string[] }; error?: { data: { message: string } } };

let database: TestDatabase;
let engine: ChildProcessWithoutNullStreams;
let answers: AsyncIterator<string>;

beforeEach(async () => {
  database = await createTestDatabase();
  engine = spawn('scripts/schema-engine.mjs', ['--datasource', JSON.stringify({ url: database.url })]);
  answers = createInterface({ input: engine.stdout })[Symbol.asyncIterator]();
});

afterEach(async () => {
  engine.stdin.end();
  if (engine.exitCode === null) await once(engine, 'exit');
  await database.drop();
});

async function ask(method: string, params: object): Promise<Answer> {
  engine.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 7, method, params })}\n`);
  const line = await answers.next();
  return JSON.parse(String(line.value)) as Answer;
}

function migrationsOf(sql: string) {
  const migrationFile = { path: 'migration.sql', content: { tag: 'ok', value: sql } };
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"' };

  return {
    migrationsList: { baseDir: '', lockfile, migrationDirectories: [{ path: '20260101000000_a', migrationFile }], shadowDbInitScript: '' },
    filters: { externalTables: [], externalEnums: [] },
  };
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return client.query(sql).then(({ rows }) => rows).finally(() => client.end());
}

// The engine applies migrations to an empty database, or to one whose migrations it is given.
beforeEach(() => query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'));

test('a function whose body has semicolons is one statement', async () => {
  const body = 'CREATE FUNCTION answer() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 42; END $$;';
  const { result } = await ask('applyMigrations', migrationsOf(body));

  expect(result?.appliedMigrationNames).toEqual(['20260101000000_a']);
  expect(await query('SELECT answer()')).toEqual([{ answer: 42 }]);
});

test('a migration that fails half-way is reported, and nothing of it stays', async () => {
  const { error } = await ask('applyMigrations', migrationsOf('CREATE TABLE half (id int); CREATE TABLE half (id int);'));

  expect(error?.data.message).toContain('relation "half" already exists');
  expect(await query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
});

test('a method the engine does not have is an error, not silence', async () => {
  const { id, error } = await ask('conjure', {});

  expect(id).toBe(7);
  expect(error?.data.message).toContain('not a function');
});

test('a database that cannot be reached is named as such', async () => {
  const url = new URL(database.url);
  url.port = '1';
  const probe = spawn('scripts/schema-engine.mjs', ['--datasource', JSON.stringify({ url: url.href }), 'cli', 'can-connect-to-database']);
  const said: Buffer[] = [];
  probe.stderr.on('data', (chunk: Buffer) => said.push(chunk));

  const [code] = await once(probe, 'close');
  expect(code).toBe(1);
  expect(Buffer.concat(said).toString()).toContain('"error_code":"P1001"');
});
