import { claimInstance, findInstance, releaseInstance } from './instance-lock.mjs';
import { openDatabase } from './open-database.mjs';
import { loadEnvironmentFile } from './places.mjs';
import { prepareClient } from './prepare-client.mjs';
import { fillDemo, prepareDatabase } from './prepare-database.mjs';

/** @param {string[]} flags of demo/fill.ts */
export async function fillMoreDemo(flags) {
  loadEnvironmentFile();

  // A running console has the database open and closes it itself.
  const isOurs = findInstance() === undefined;
  if (isOurs) claimInstance();

  const database = await openDatabase();
  try {
    const environment = { NEXTAUTH_URL: process.env.NEXTAUTH_URL || 'http://localhost:3000', ...database.environment };
    await prepareClient();
    await prepareDatabase(database, { demo: false });
    await fillDemo(environment, { flags, show: true });
  } finally {
    if (isOurs) {
      await database.close();
      releaseInstance();
    }
  }
}
