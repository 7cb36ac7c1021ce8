import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { startCluster } from '@/scripts/embedded-postgres.mjs';
import type { Cluster } from '@/scripts/embedded-postgres.mjs';
import { Refusal } from '@/scripts/refusal.mjs';

let folder: string;
let directory: string;
let cluster: Cluster | undefined;

// One cluster goes through all of it, as the one of a hospital would.
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yika-embedded-'));
  directory = path.join(folder, 'postgres');
});

afterEach(() => cluster?.stop());
afterAll(() => rmSync(folder, { recursive: true }));

async function start(): Promise<Cluster> {
  cluster = await startCluster({ directory });
  return cluster;
}

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: cluster?.url('postgres') });
  // The server may be killed under it on purpose.
  client.on('error', () => undefined);
  await client.connect();
  return client.query<Row>(sql).then(({ rows }) => rows).finally(() => client.end());
}

function readServerPid(): number {
  return Number(readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function killServer(): Promise<void> {
  const pid = readServerPid();
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => existsSync(`/proc/${pid}/cwd`)).toBe(false);
}

test('a new cluster is durable, checked and on loopback only, and its password is its owner’s', async () => {
  await start();
  const rows = await query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN
     ('data_checksums', 'fsync', 'full_page_writes', 'listen_addresses', 'server_encoding', 'synchronous_commit',
      'unix_socket_directories')`,
  );

  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '127.0.0.1',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
    unix_socket_directories: '',
  });
  expect(statSync(`${directory}.json`).mode & 0o777).toBe(0o600);
});

test('what was committed outlives a killed server, and the next start needs no help', async () => {
  await start();
  await query('CREATE TABLE kept AS SELECT 1 AS value');
  await killServer();

  const { adopted } = await start();
  expect(adopted).toBe(false);
  expect(await query('SELECT value FROM kept')).toEqual([{ value: 1 }]);
});

test('a server that outlived whoever started it is taken over', async () => {
  const first = await start();
  const second = await start();

  expect(second).toMatchObject({ adopted: true, port: first.port });
  expect(await query('SELECT 1 AS value')).toEqual([{ value: 1 }]);
});

test('a pid file whose number now belongs to another program does not stand in the way', async () => {
  await start();
  const pidFile = path.join(directory, 'postmaster.pid');
  const stale = readFileSync(pidFile, 'utf8').split('\n');
  await killServer();

  const stranger = spawn('sleep', ['600']);
  writeFileSync(pidFile, [stranger.pid, ...stale.slice(1)].join('\n'));

  expect((await start()).adopted).toBe(false);
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
});

test('a first start that was cut off is begun again', async () => {
  const other = path.join(folder, 'other');
  mkdirSync(`${other}.half/cluster/base`, { recursive: true });
  writeFileSync(`${other}.json`, JSON.stringify({ port: 1, password: 'never used' }));

  cluster = await startCluster({ directory: other, throwAway: true });
  expect(await query('SELECT 1 AS value')).toEqual([{ value: 1 }]);
  expect(existsSync(`${other}.half`)).toBe(false);
});

test('a taken port is exchanged for a free one', async () => {
  const { port } = await start();
  await cluster?.stop();
  const squatter = createServer().listen(port, '127.0.0.1');
  await expect.poll(() => squatter.listening).toBe(true);

  expect((await start()).port).not.toBe(port);
  squatter.close();
});

test('data without its password is left alone', async () => {
  cluster = undefined;
  rmSync(`${directory}.json`);

  await expect(startCluster({ directory })).rejects.toBeInstanceOf(Refusal);
  expect(existsSync(path.join(directory, 'PG_VERSION'))).toBe(true);
});
