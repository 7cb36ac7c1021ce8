import pg from 'pg';
import type { TestProject } from 'vitest/node';

import { migrate } from '@/scripts/migrate.mjs';
import { startThrowAwayCluster } from '@/scripts/throw-away-postgres.mjs';
import { TEMPLATE } from '@/test/database';

declare module 'vitest' {
  // Declaration merging needs an interface.
  interface ProvidedContext {
    testServer: string;
  }
}

/** One throw-away server for the run, the migrations applied once to a template. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startThrowAwayCluster();

  try {
    const client = new pg.Client({ connectionString: cluster.url('postgres') });
    await client.connect();
    await client.query(`CREATE DATABASE ${TEMPLATE}`).finally(() => client.end());
    await migrate(cluster.url(TEMPLATE));
  } catch (error) {
    await cluster.stop();
    throw error;
  }

  project.provide('testServer', cluster.url('postgres'));
  return () => cluster.stop();
}
