import pg from 'pg';

import { buildSite } from '@/scripts/build-site.mjs';
import { startDemoPlatforms } from '@/scripts/demo-platforms.mjs';
import type { Cluster } from '@/scripts/embedded-postgres.mjs';
import { makeKeys } from '@/scripts/ensure-keys.mjs';
import { findFreePort } from '@/scripts/find-free-port.mjs';
import { DEMO_NETWORKS, startHospitals } from '@/scripts/hospital-servers.mjs';
import { migrate } from '@/scripts/migrate.mjs';
import { prepareClient } from '@/scripts/prepare-client.mjs';
import { fillDemo } from '@/scripts/prepare-database.mjs';
import { TEST_BUILD } from '@/scripts/run-stages.mjs';
import { startThrowAwayCluster } from '@/scripts/throw-away-postgres.mjs';
import { startWebServer } from '@/scripts/web-server.mjs';

const DATABASE = 'yika';

async function createDatabase(cluster: Cluster): Promise<string> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${DATABASE}`).finally(() => client.end());

  await migrate(cluster.url(DATABASE));
  return cluster.url(DATABASE);
}

/** The production build on a free port, with the demo's cast in a throw-away database. */
export default async function startConsole(): Promise<() => Promise<void>> {
  await prepareClient();
  await buildSite(TEST_BUILD);
  const cluster = await startThrowAwayCluster();
  const platforms = await startDemoPlatforms();

  try {
    const port = await findFreePort();
    const address = `http://localhost:${port}`;
    const environment = {
      ...makeKeys(),
      DATABASE_URL: await createDatabase(cluster),
      NEXTAUTH_URL: address,
      YIKA_HOSPITAL_NETWORKS: DEMO_NETWORKS,
      ...platforms.environment,
      LOG_LEVEL: 'warn',
    };
    await fillDemo(environment, { flags: ['--cast-only'] });

    const hospitals = await startHospitals(port, environment);
    const server = await startWebServer('start', port, { ...environment, NEXT_DIST_DIR: TEST_BUILD });
    // Test files read the address from the configuration; the few that plant rows read the rest.
    Object.assign(process.env, environment, { YIKA_TEST_ADDRESS: address, YIKA_TEST_PLATFORMS: platforms.address });

    return async () => {
      await server.stop();
      await hospitals.stop();
      await platforms.stop();
      await cluster.stop();
    };
  } catch (error) {
    await platforms.stop();
    await cluster.stop();
    throw error;
  }
}
