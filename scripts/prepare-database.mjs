/** Migrations and, in the embedded default, the demo. */
import { readdirSync } from 'node:fs';

import pg from 'pg';

import { migrate } from './migrate.mjs';
import { inRoot } from './places.mjs';
import { step } from './progress.mjs';
import { runProgram } from './run-program.mjs';

const FILLED = 'demo filled';

async function ask(url, statement) {
  const client = new pg.Client({ connectionString: url });

  await client.connect();
  return client.query(statement).finally(() => client.end());
}

/** Whether the database has had every migration there is. Asked directly: Prisma needs a second for it. */
async function isMigrated(url) {
  const folders = readdirSync(inRoot('prisma', 'migrations'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const { rows } = await ask(url, "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS begun");
  if (!rows[0].begun) return false;

  const finished = await ask(url, 'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL');
  const done = new Set(finished.rows.map(({ name }) => name));
  return done.size === folders.length && folders.every(({ name }) => done.has(name));
}

/** The mark is kept in the database, so that it goes wherever the data goes. */
async function isFilled(url) {
  const mark = "SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = current_database()";
  const { rows } = await ask(url, mark);
  return rows[0].mark === FILLED;
}

/**
 * Fills the demo into a database.
 * @param {Record<string, string>} environment
 * @param {{ flags?: string[], show?: boolean }} [options] flags of demo/fill.ts
 */
export async function fillDemo(environment, { flags = [], show = false } = {}) {
  const program = ['--conditions=react-server', inRoot('demo', 'fill.ts'), ...flags];
  await runProgram('tsx', program, { env: environment, refusal: 'demoFailed', show });
}

/** A day at the demo's desks: patients for the doctors, and a question for the administrators. */
async function beginDemoDay(url, environment) {
  const day = "SELECT EXISTS (SELECT FROM visit WHERE visit_date = (now() AT TIME ZONE 'Asia/Shanghai')::date) AS begun";
  const { rows } = await ask(url, day);
  if (rows[0].begun) return;

  const program = ['--conditions=react-server', inRoot('demo', 'desk-day.ts')];
  await step('beginningDay', () => runProgram('tsx', program, { env: environment, refusal: 'demoFailed' }));
}

/**
 * @param {import('./open-database.mjs').Database} database
 * @param {{ demo: boolean }} wanted
 */
export async function prepareDatabase({ embedded, environment }, { demo }) {
  const url = environment.DATABASE_URL;
  if (!(await isMigrated(url))) await step('migrating', () => migrate(url));
  if (!embedded || !demo) return;

  if (!(await isFilled(url))) {
    await step('fillingDemo', () => fillDemo(environment));
    // Last, so that a fill that was cut off is taken up again; filling twice adds nothing.
    await ask(url, `COMMENT ON DATABASE ${new URL(url).pathname.slice(1)} IS '${FILLED}'`);
  }
  await beginDemoDay(url, environment);
}
