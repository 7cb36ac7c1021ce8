/** From a clone with its dependencies to a running console, and back again. */
import { buildSite } from './build-site.mjs';
import { startDemoPlatforms } from './demo-platforms.mjs';
import { startHospitals } from './hospital-servers.mjs';
import { claimInstance, releaseInstance } from './instance-lock.mjs';
import { interrupted, Interrupted, unlessInterrupted, watchForInterruption } from './interruption.mjs';
import { openDatabase } from './open-database.mjs';
import { inRoot, loadEnvironmentFile } from './places.mjs';
import { prepareClient } from './prepare-client.mjs';
import { prepareDatabase } from './prepare-database.mjs';
import { phraseOnOneLine, step } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { requirePort } from './require-port.mjs';
import { runProgram } from './run-program.mjs';
import { startWebServer } from './web-server.mjs';

function say(key, values) {
  process.stdout.write(`${phraseOnOneLine(key, values)}\n`);
}

async function printWelcome(address, platforms) {
  process.stdout.write('\n');
  say('ready', { address });
  if (!platforms) return;

  say('demoPlatforms', { address: platforms.address });

  const { demoAccounts } = await import('../demo/accounts.ts');
  say('demoAccounts');
  for (const { userName, password, displayName, roles } of demoAccounts) {
    process.stdout.write(`  ${userName.padEnd(10)} ${password.padEnd(20)} ${displayName}  ${roles.join(', ')}\n`);
  }
}

async function checkEnvironment(environment) {
  const program = ['--conditions=react-server', inRoot('scripts', 'check-environment.ts')];
  await runProgram('tsx', program, { env: environment, refusal: 'environmentWrong' });
}

async function startServer(command, port, database, platforms) {
  const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
  const environment = { ...platforms?.environment, ...database.environment, NEXTAUTH_URL: address };

  await prepareClient();
  if (!database.embedded) await checkEnvironment(environment);
  await prepareDatabase({ ...database, environment }, { demo: true });
  if (command === 'start') await buildSite();

  // Only beside a demo: a hospital's own console asks real hospitals.
  const hospitals = database.embedded ? await step('startingHospitals', () => startHospitals(port, environment)) : null;
  const server = await startBeside(hospitals, () => step('startingServer', () => startWebServer(command, port, environment)));
  await printWelcome(address, platforms);
  return server;
}

/** The site first, then the hospitals it asks: the order in which they end. */
async function startBeside(hospitals, startSite) {
  try {
    const server = await startSite();
    return {
      ended: server.ended,
      stop: async () => {
        await server.stop();
        await hospitals?.stop();
      },
    };
  } catch (error) {
    await hospitals?.stop();
    throw error;
  }
}

async function runUntilStopped(server) {
  const code = await Promise.race([server.ended, interrupted().then(() => undefined)]);
  if (code !== undefined) throw new Refusal('serverEnded', { code });

  process.stdout.write('\n');
  say('stoppingServer');
  await server.stop();
}

/** @param {'start' | 'dev'} command of Next */
export async function serve(command) {
  loadEnvironmentFile();
  const port = await requirePort();
  claimInstance();
  watchForInterruption();

  let database;
  let platforms;
  try {
    database = await openDatabase();
    if (database.embedded) platforms = await startDemoPlatforms();
    await runUntilStopped(await unlessInterrupted(startServer(command, port, database, platforms)));
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    await platforms?.stop();
    if (database?.embedded) say('stoppingDatabase');
    await database?.close();
    releaseInstance();
  }
  process.exit(0);
}
