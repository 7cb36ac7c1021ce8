/** Prisma's command line, kept from reaching for the internet. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { Refusal } from './refusal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** What Prisma's command line needs in its environment to work without downloads. */
export const prismaEnvironment = {
  PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(new URL('./schema-engine.mjs', import.meta.url)),
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

/** @throws {Refusal} with what Prisma said */
async function runPrisma(flags, environment) {
  const program = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url));
  // The schema engine finds its interpreter on the path, which must be the one that runs this.
  const path = `${fileURLToPath(new URL('../node_modules/.bin', import.meta.url))}:${process.env.PATH}`;
  const env = { ...process.env, ...prismaEnvironment, ...environment, PATH: path };

  try {
    return await run(process.execPath, [program, ...flags], { cwd: root, env });
  } catch (error) {
    throw new Refusal('prismaFailed', { command: flags.join(' ') }, (error.stderr || error.stdout || error.message).trim());
  }
}

/** Writes the database client for the schema into prisma/generated. */
export async function generateClient() {
  await runPrisma(['generate'], {});
}

/**
 * Brings a database to the current schema.
 * @param {string} url
 */
export async function migrate(url) {
  await runPrisma(['migrate', 'deploy'], { DATABASE_URL: url });
}
