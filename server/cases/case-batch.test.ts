import { randomUUID } from 'node:crypto';

import { beforeEach, expect, it } from 'vitest';

import type { BatchView } from '@/domain/patient-index/case-batch';
import { decideCase } from '@/server/cases/decide-case';
import { readBatch } from '@/server/cases/read-batch';
import { runBatch } from '@/server/cases/run-batch';
import { startBatch } from '@/server/cases/start-batch';
import { undoBatch } from '@/server/cases/undo-batch';
import { undoCase } from '@/server/cases/undo-case';
import { judgePatients } from '@/server/patient-index/judge-patients';
import { correctPlanted } from '@/test/correct-planted';
import { plantCase } from '@/test/plant-case';
import { plantedCard, plantIdentity } from '@/test/plant-identity';
import type { PlantedIdentity } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { drawn, personOf, plantScene } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';
import { plantStaff } from '@/test/plant-staff';

type Double = { caseId: string; one: PlantedIdentity; two: PlantedIdentity };

const CASES = 12;
let scene: Scene;
let doubles: Double[];

beforeEach(async () => {
  scene = await plantScene();
  doubles = [];
  for (let number = 0; number < CASES; number += 1) doubles.push(await plantDouble());
});

/** Two entries of one name, birth date and resident number, as a desk leaves them where the second number stays unclaimed. */
async function plantDouble(): Promise<Double> {
  const card = plantedCard(randomUUID(), 'prc_id18');
  const named = { name: `TEST ${randomUUID()}`, nameReading: 'test' };
  const one = await plantIdentity(scene.clerk, named, [card]);
  const two = await plantIdentity(scene.clerk, named, [{ ...card, claims: false }]);

  return { caseId: await plantCase(scene.clerk, [one.personId, two.personId]), one, two };
}

/** Draws the sample from the front, whatever the machine's luck. */
const start = (staff = scene.administrator) =>
  actAs(staff, (context, input: { idempotencyKey: string }) => startBatch({ ...context, random: () => 0 }, input), { idempotencyKey: randomUUID() });

async function view(staff = scene.administrator): Promise<BatchView> {
  const read = await actAs(staff, readBatch, null);
  if (!read.ok || !read.value) throw new Error('a batch was started');
  return read.value;
}

function decide({ caseId, one, two }: Double, decision: 'SAME' | 'DIFFERENT' = 'SAME') {
  const input = { idempotencyKey: randomUUID(), caseId, decision, chosenIds: [one.personId, two.personId], survivorId: null, seen: [drawn(one), drawn(two)], reason: null };

  return actAs(scene.administrator, decideCase, input);
}

function of(caseId: string): Double {
  const found = doubles.find((double) => double.caseId === caseId);
  if (!found) throw new Error('only planted cases are gathered');
  return found;
}

/** Starts a batch, and judges all of its sample one person. */
async function startedAndSampled(): Promise<{ batchId: string; rest: Double[] }> {
  const started = await start();
  if (!started.ok) throw new Error(`not started: ${started.reason}`);
  const { sample } = await view();
  for (const { caseId } of sample) await decide(of(caseId));
  return { batchId: started.value.batchId, rest: doubles.filter(({ caseId }) => !sample.some((line) => line.caseId === caseId)) };
}

/** As the page does: again and again until none is left. */
async function untilDone(verb: typeof runBatch | typeof undoBatch, batchId: string): Promise<void> {
  for (let left = 1; left > 0; ) {
    const done = await actAs(scene.administrator, verb, { idempotencyKey: randomUUID(), batchId });
    if (!done.ok) throw new Error(done.reason);
    left = done.value.left;
  }
}

const holders = async (cases: readonly Double[]) => Promise.all(cases.flatMap(({ one, two }) => [personOf(one.recordId), personOf(two.recordId)]));
const apart = (cases: readonly Double[]) => cases.flatMap(({ one, two }) => [one.personId, two.personId]);

it('gathers what meets the pattern, and merges the rest once the sample was judged one person', async () => {
  await plantCase(scene.clerk, [scene.one.personId, scene.two.personId]);
  const { batchId, rest } = await startedAndSampled();
  expect(await view()).toMatchObject({ state: 'ready', counts: { waiting: CASES - 3, merged: 0 }, sample: [{ outcome: 'SAME' }, { outcome: 'SAME' }, { outcome: 'SAME' }] });

  await untilDone(runBatch, batchId);
  expect(await view()).toMatchObject({ state: 'done', counts: { waiting: 0, merged: CASES - 3, skipped: 0 }, notDone: [] });
  for (const { one, two } of rest) expect(await personOf(two.recordId)).toBe(await personOf(one.recordId));
  expect(await personOf(scene.two.recordId)).toBe(scene.two.personId);
});

it('merges nobody before all of the sample was judged, nor once one was judged otherwise', async () => {
  const started = await start();
  const batchId = started.ok ? started.value.batchId : '';
  const run = () => actAs(scene.administrator, runBatch, { idempotencyKey: randomUUID(), batchId });
  expect(await run()).toEqual({ ok: false, reason: 'not-ready' });

  const [first, ...others] = (await view()).sample;
  for (const { caseId } of others) await decide(of(caseId));
  expect(await run()).toEqual({ ok: false, reason: 'not-ready' });

  await decide(of(first?.caseId ?? ''), 'DIFFERENT');
  expect(await view()).toMatchObject({ state: 'refused' });
  expect(await run()).toEqual({ ok: false, reason: 'not-ready' });
});

it('leaves what changed, what was kept apart, and what somebody decided meanwhile, and says so', async () => {
  const { batchId, rest } = await startedAndSampled();
  const [changed, vetoed, decided, ...others] = rest;
  if (!changed || !vetoed || !decided) throw new Error('nine wait');
  await correctPlanted(scene.clerk, changed.one, { phone: '13800138000' });
  await actAs(scene.administrator, judgePatients, { idempotencyKey: randomUUID(), personIds: [vetoed.one.personId, vetoed.two.personId], verdict: 'DIFFERENT', seen: [], reason: null });
  await decide(decided, 'DIFFERENT');

  await untilDone(runBatch, batchId);
  const reasons = new Map((await view()).notDone.map(({ caseId, reason }) => [caseId, reason]));
  expect(reasons).toEqual(new Map([[changed.caseId, 'changed'], [vetoed.caseId, 'not-safe'], [decided.caseId, 'decided']]));
  expect(await holders([changed, vetoed, decided])).toEqual(apart([changed, vetoed, decided]));
  for (const { one, two } of others) expect(await personOf(two.recordId)).toBe(await personOf(one.recordId));
});

it('takes all of it back exactly, what was taken back by hand among it, and leaves the sample', async () => {
  const { batchId, rest } = await startedAndSampled();
  await untilDone(runBatch, batchId);
  await actAs(scene.administrator, undoCase, { idempotencyKey: randomUUID(), caseId: rest[0]?.caseId ?? '' });

  await untilDone(undoBatch, batchId);
  expect(await view()).toMatchObject({ counts: { merged: 0, undone: CASES - 3 }, notDone: [] });
  expect(await holders(rest)).toEqual(apart(rest));
  const [sampled] = doubles.filter((double) => !rest.includes(double));
  expect(sampled && (await personOf(sampled.two.recordId))).toBe(sampled && (await personOf(sampled.one.recordId)));
});

it('is stopped between two steps, and goes on where it was', async () => {
  const { batchId } = await startedAndSampled();
  const input = { idempotencyKey: randomUUID(), batchId };
  const answers = [await actAs(scene.administrator, runBatch, input), await actAs(scene.administrator, runBatch, input)];

  expect(answers).toEqual(Array(2).fill({ ok: true, value: { left: CASES - 3 - 5 } }));
  expect(await view()).toMatchObject({ state: 'ready', counts: { merged: 5, waiting: CASES - 3 - 5 } });
});

it('is nobody else’s, and not made of a handful', async () => {
  const { batchId } = await startedAndSampled();
  const colleague = await plantStaff(scene.hospital, ['INDEX_ADMINISTRATOR']);
  expect(await actAs(colleague, runBatch, { idempotencyKey: randomUUID(), batchId })).toEqual({ ok: false, reason: 'not-found' });
  expect(await actAs(colleague, undoBatch, { idempotencyKey: randomUUID(), batchId })).toEqual({ ok: false, reason: 'not-found' });

  await untilDone(runBatch, batchId);
  expect(await start()).toEqual({ ok: false, reason: 'too-few' });
});
