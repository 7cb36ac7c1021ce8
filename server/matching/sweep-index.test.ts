import { beforeAll, expect, it } from 'vitest';

import type { Demographics } from '@/domain/patient-index/demographics';
import { database } from '@/server/db';
import { sweepIndex } from '@/server/matching/sweep-index';
import type { SweepProgress } from '@/server/matching/sweep-index';
import { plantMembers, plantPopulation } from '@/test/plant-population';
import type { PlantedMember } from '@/test/plant-population';
import { plantHospital } from '@/test/plant-staff';

const STRANGERS = 200;
const names = ['赵建国', '钱美玲', '孙志强', '李淑芬'];

let pairs: (readonly PlantedMember[])[];
let triple: readonly PlantedMember[];

function person(index: number): Demographics {
  return {
    name: names[index] ?? '吴国庆', nameReading: '', foreignName: null, sex: '2', birthDate: `19${50 + index * 7}-0${index + 1}-1${index}`,
    phone: `1371234${index}56${index}`, address: null, nationality: 'CHN', ethnicGroup: '01',
  };
}

async function isOne(members: readonly PlantedMember[]): Promise<boolean> {
  const open = await database().membership.findMany({ where: { sourceRecordId: { in: members.map(({ recordId }) => recordId) }, closedEventId: null } });

  return new Set(open.map(({ personId }) => personId)).size === 1;
}

beforeAll(async () => {
  const [one, other] = [await plantHospital(), await plantHospital()];
  await plantPopulation(one.id, STRANGERS);
  pairs = [];
  for (const index of names.keys()) pairs.push([...(await plantMembers(one.id, [person(index)])), ...(await plantMembers(other.id, [person(index)]))]);
  triple = await plantMembers(one.id, [person(5), person(5), person(5)]);
});

it('goes on where it was stopped, joins what leaves no doubt, and opens a case for the rest', async () => {
  const stop: SweepProgress = (step) => {
    if (step === 'settling') throw new Error('killed');
  };
  await expect(sweepIndex(stop)).rejects.toThrow('killed');
  expect(await database().matchTask.count({ where: { sweepId: { not: null } } })).toBeGreaterThan(names.length);

  const steps = new Set<string>();
  const swept = await sweepIndex((step) => void steps.add(step));
  expect([...steps]).toEqual(['resumed', 'settling']);
  expect(swept).toMatchObject({ records: STRANGERS + 2 * names.length + 3, linked: names.length, failed: 0, seconds: null });
  expect(await Promise.all(pairs.map(isOne))).toEqual(names.map(() => true));
  expect(await isOne(triple)).toBe(false);
  expect(await database().indexCase.findMany({ where: { records: { some: { sourceRecordId: triple[0]?.recordId ?? '' } } }, include: { records: true } })).toMatchObject([{ origin: 'MATCHER', records: [{}, {}, {}] }]);
  expect(await database().auditEvent.findMany({ where: { kind: 'index-swept' }, select: { detail: true } })).toMatchObject([{ detail: { linked: names.length } }]);
});

it('does nothing more when it is run again', async () => {
  const events = await database().identityEvent.count();
  const cases = await database().indexCaseRecord.count();

  expect(await sweepIndex(() => undefined)).toMatchObject({ linked: 0, asked: 0, failed: 0 });
  expect(await database().identityEvent.count()).toBe(events);
  expect(await database().indexCaseRecord.count()).toBe(cases);
});
