import { randomUUID } from 'node:crypto';

import pg from 'pg';

import type { BenchDatabase } from '@/bench/bench-database';
import { measure, percentile, printFigure } from '@/bench/figure';
import { crossMerges, mergeAgainstEdit, mergeAgainstRegistration, runRace } from '@/test/race-index';
import { mergeDone, plantScene, undo } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';

const TIMES = 200;
const WARM_UP = 40;
const RACE_ROUNDS = 2_000;
const CHARTS = [0, 10_000] as const;

/**
 * resolve: a merge and its undoing, with charts of no visits and of ten
 * thousand, beside the raw limit: ten prepared statements on a bare
 * connection, which is what a merge has to read and write at the least. Then
 * the races, all rounds of them.
 */
export async function benchResolve({ url }: BenchDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();

  for (const visits of CHARTS) {
    const scene = await plantScene();
    await growChart(client, scene, visits);
    await measure(WARM_UP, () => mergeAndUndo(scene));
    const samples: { merge: number[]; unmerge: number[] } = { merge: [], unmerge: [] };
    for (let turn = 0; turn < TIMES; turn += 1) await sample(scene, samples);
    const raw = percentile(await measure(TIMES, () => tenStatements(client, scene)), 0.5);

    for (const figure of ['merge', 'unmerge'] as const) {
      for (const [name, fraction] of [['p50', 0.5], ['p95', 0.95]] as const) {
        printFigure({ bench: 'resolve', figure: `${figure} ${name}`, value: percentile(samples[figure], fraction), unit: 'ms', visits, raw: Number(raw.toPrecision(4)) });
      }
    }
  }
  await client.end();

  for (const [figure, round] of [['crossing merges', crossMerges], ['merge and edit', mergeAgainstEdit], ['merge and registration', mergeAgainstRegistration]] as const) {
    printFigure({ bench: 'resolve', figure: `${figure}, anomalies`, value: (await runRace(round, RACE_ROUNDS)).length, unit: 'rounds', rounds: RACE_ROUNDS });
  }
}

async function mergeAndUndo(scene: Scene): Promise<void> {
  await undo(scene, await mergeDone(scene), { keepApart: false });
}

async function sample(scene: Scene, samples: { merge: number[]; unmerge: number[] }): Promise<void> {
  const started = performance.now();
  const eventId = await mergeDone(scene);
  const merged = performance.now();
  const undone = await undo(scene, eventId, { keepApart: false });
  if (!undone.ok) throw new Error(`undoing was refused: ${undone.reason}`);

  samples.merge.push(merged - started);
  samples.unmerge.push(performance.now() - merged);
}

/** Visits of years past on the record that moves: what a merge must not touch. */
async function growChart(client: pg.Client, { two, clerk, hospital }: Scene, visits: number): Promise<void> {
  await client.query(
    `INSERT INTO visit (id, organisation_id, source_record_id, department_id, visit_date, queue_number, checked_in_by_id)
     SELECT gen_random_uuid(), $1, $2, $3, date '2000-01-01' + number, 1, $4 FROM generate_series(1, $5::int) AS number`,
    [hospital.id, two.recordId, hospital.departmentId, clerk.staffId, visits],
  );
}

async function tenStatements(client: pg.Client, { two }: Scene): Promise<void> {
  await client.query('BEGIN');
  for (let turn = 0; turn < 8; turn += 1) {
    await client.query({ name: 'raw-members', text: 'SELECT source_record_id FROM membership WHERE person_id = $1 AND closed_event_id IS NULL', values: [two.personId] });
  }
  await client.query({ name: 'raw-event', text: `INSERT INTO identity_event (kind, idempotency_key, delta) VALUES ('VERDICT', $1, '{"opened": [], "closed": [], "claimed": {}, "released": {}}')`, values: [randomUUID()] });
  await client.query('COMMIT');
}
