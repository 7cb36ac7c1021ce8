
import { beforeAll, expect, it } from 'vitest';

import { readModel } from '@/domain/matching/read-model';
import { database } from '@/server/db';
import { trainModel, LEAST_RECORDS } from '@/server/matching/train-model';
import type { TrainProgress } from '@/server/matching/train-model';
import { plantPopulation } from '@/test/plant-population';
import { plantHospital } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

let hospital: PlantedHospital;

beforeAll(async () => {
  hospital = await plantHospital();
});

it('says of an index too small that it is, and leaves everything as it was', async () => {
  await plantPopulation(hospital.id, 5);

  expect(await trainModel('tester', () => undefined)).toEqual({ ok: false, reason: 'too-small', records: 5 });
  expect(await database().matchModel.count()).toBe(0);
});

it('learns a model from the index alone, puts it in force in place of the one before, and says so in the trail', async () => {
  await plantPopulation(hospital.id, LEAST_RECORDS - 5);
  const steps = new Set<string>();
  const progress: TrainProgress = (step) => void steps.add(step);

  const first = await trainModel('tester', progress);
  const second = await trainModel('tester', progress);
  expect([first, second]).toMatchObject([{ ok: true, value: { records: LEAST_RECORDS } }, { ok: true }]);
  expect([...steps]).toEqual(['reading', 'blocking', 'comparing', 'estimating', 'scoring']);

  const rows = await database().matchModel.findMany({ orderBy: { version: 'asc' } });
  expect(rows.map(({ inForce, trainedBy }) => [inForce, trainedBy])).toEqual([[false, 'tester'], [true, 'tester']]);
  expect(readModel(JSON.stringify(rows[1]?.model))).not.toBeNull();
  expect(rows[1]?.model).toEqual(rows[0]?.model);
  expect(await database().auditEvent.count({ where: { kind: 'model-trained' } })).toBe(2);
});

it('keeps every model as it was trained', async () => {
  const { version } = await database().matchModel.findFirstOrThrow({ where: { inForce: true } });

  await expect(database().matchModel.update({ where: { version }, data: { records: 1 } })).rejects.toThrow();
  await expect(database().matchModel.delete({ where: { version } })).rejects.toThrow();
  await expect(database().matchModel.updateMany({ data: { inForce: true } })).rejects.toThrow();
});
