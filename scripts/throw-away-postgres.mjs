/** A cluster for one run of the tests: in the temporary folder, not durable, gone afterwards. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startCluster } from './embedded-postgres.mjs';
import { clearLeftovers } from './postgres-leftovers.mjs';

const PREFIX = 'yika-throw-away-';
const OWNER = 'owner.pid';

function isOwned(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, OWNER), 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Removes clusters whose test run was killed before it could. */
async function sweep() {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX)).map((name) => join(tmpdir(), name));

  for (const folder of folders.filter((each) => !isOwned(each))) {
    await clearLeftovers(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<import('./embedded-postgres.mjs').Cluster>} */
export async function startThrowAwayCluster() {
  await sweep();

  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  writeFileSync(join(folder, OWNER), String(process.pid));
  const cluster = await startCluster({ directory: join(folder, 'postgres'), throwAway: true });

  return {
    ...cluster,
    stop: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
