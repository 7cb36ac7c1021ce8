import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';

import { migrate } from '@/scripts/migrate.mjs';
import { startThrowAwayCluster } from '@/scripts/throw-away-postgres.mjs';

export type BenchDatabase = { url: string; stop(): Promise<void> };

/** A throw-away cluster with the current schema, and an environment in which the server's own code finds it. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const cluster = await startThrowAwayCluster();
  const url = cluster.url('postgres');
  const key = () => randomBytes(32).toString('base64');

  Object.assign(process.env, {
    DATABASE_URL: url,
    YIKA_SEAL_KEYS: `b1:${key()}`,
    YIKA_DIGEST_KEYS: `b1:${key()}`,
    NEXTAUTH_SECRET: key(),
    NEXTAUTH_URL: 'http://localhost:3000',
    YIKA_HOSPITAL_NETWORKS: '127.0.0.0/8',
    LOG_LEVEL: 'silent',
  });
  await migrate(url);
  return { url, stop: () => cluster.stop() };
}

/** Tops the population up to this many persons, as `npm run demo` would; its progress goes to standard error. */
export async function fillPopulation(persons: number): Promise<void> {
  const child = spawn('tsx', ['--conditions=react-server', 'demo/fill.ts', '--persons', String(persons)], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const code = await new Promise<number | null>((resolve) => void child.once('exit', resolve));

  if (code !== 0) throw new Error(`the population was not filled: exit ${String(code)}`);
}
