/** The database of this clone: the one named in DATABASE_URL, or the embedded default. */
import { join } from 'node:path';

import pg from 'pg';

import { checkExternalDatabase } from './check-external-database.mjs';
import { startCluster } from './embedded-postgres.mjs';
import { ensureKeys, requireKeys } from './ensure-keys.mjs';
import { DEMO_NETWORKS } from './hospital-servers.mjs';
import { dataDirectory } from './places.mjs';
import { step } from './progress.mjs';

const NAME = 'yika';

/**
 * @typedef {object} Database
 * @property {boolean} embedded
 * @property {Record<string, string>} environment what the application reads to use it
 * @property {() => Promise<void>} close stops the server if it is ours
 */

async function ensureDatabase(cluster) {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });

  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
}

async function openExternal(url) {
  requireKeys();
  await step('checkingDatabase', () => checkExternalDatabase(url));
  return { embedded: false, environment: { DATABASE_URL: url }, close: async () => undefined };
}

async function openEmbedded() {
  const keys = ensureKeys();
  const cluster = await step('startingDatabase', async () => {
    const started = await startCluster({ directory: join(dataDirectory, 'postgres') });
    await ensureDatabase(started);
    return started;
  });

  const networks = process.env.YIKA_HOSPITAL_NETWORKS || DEMO_NETWORKS;

  return { embedded: true, environment: { ...keys, DATABASE_URL: cluster.url(NAME), YIKA_HOSPITAL_NETWORKS: networks }, close: () => cluster.stop() };
}

/**
 * @returns {Promise<Database>}
 * @throws {import('./refusal.mjs').Refusal}
 */
export async function openDatabase() {
  const url = process.env.DATABASE_URL;
  return url ? openExternal(url) : openEmbedded();
}
