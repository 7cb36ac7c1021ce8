import { randomUUID } from 'node:crypto';

import { beforeEach, expect, it } from 'vitest';

import type { Demographics } from '@/domain/patient-index/demographics';
import { database } from '@/server/db';
import { settleTask } from '@/server/matching/settle-task';
import { judgePatients } from '@/server/patient-index/judge-patients';
import { undoIdentityEvent } from '@/server/patient-index/undo-identity-event';
import type { SignedInStaff } from '@/server/session';
import { plantIdentity } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { plantMembers } from '@/test/plant-population';
import type { PlantedMember } from '@/test/plant-population';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

let hospital: PlantedHospital;
let administrator: SignedInStaff;

const family: Demographics = {
  name: '周希妍', nameReading: 'zhou xi yan', foreignName: null, sex: '2', birthDate: '1966-09-05', phone: '13900001234',
  address: '浙江省台州市仙居县南峰街道环城路17号', nationality: 'CHN', ethnicGroup: '01',
};

// Without keys nobody meets whom an earlier test left behind.
beforeEach(async () => {
  await forgetEverybody();
  hospital = await plantHospital();
  administrator = await plantStaff(hospital, ['INDEX_ADMINISTRATOR']);
});

async function forgetEverybody(): Promise<void> {
  await database().matchTask.deleteMany();
  await database().matchKey.deleteMany();
}

/** People with these differences from the one at hand, and a task for the first. */
async function plant(...changes: readonly Partial<Demographics>[]): Promise<readonly PlantedMember[]> {
  const members = await plantMembers(hospital.id, changes.map((change) => ({ ...family, ...change })));
  await look(members[0]);
  return members;
}

async function look(member: PlantedMember | undefined): Promise<void> {
  await database().matchTask.create({ data: { sourceRecordId: member?.recordId ?? '' } });
}

async function settleAll(): Promise<readonly string[]> {
  const settled: string[] = [];
  for (let one = await settleTask(); one !== null; one = await settleTask()) settled.push(one);
  return settled;
}

async function personsOf(members: readonly PlantedMember[]): Promise<readonly (string | undefined)[]> {
  const open = await database().membership.findMany({ where: { sourceRecordId: { in: members.map(({ recordId }) => recordId) }, closedEventId: null } });
  return members.map(({ recordId }) => open.find(({ sourceRecordId }) => sourceRecordId === recordId)?.personId);
}

async function isOne(members: readonly PlantedMember[]): Promise<boolean> {
  return new Set(await personsOf(members)).size === 1;
}

async function casesOf(members: readonly PlantedMember[]) {
  return database().indexCase.findMany({ where: { records: { some: { sourceRecordId: { in: members.map(({ recordId }) => recordId) } } } }, include: { records: true } });
}

async function mergeOf(members: readonly PlantedMember[]) {
  const ids = members.map(({ personId }) => personId);
  return database().personMerge.findFirst({ where: { retiredPersonId: { in: ids } }, include: { event: true } });
}

it('joins two records that leave no doubt, as an event by nobody that a person can take back', async () => {
  const members = await plant({}, { name: family.name, address: null });

  expect(await settleAll()).toEqual(['linked', 'nothing']);
  expect(await isOne(members)).toBe(true);
  const merge = await mergeOf(members);
  expect(merge?.event).toMatchObject({ kind: 'MERGE', actorId: null });
  expect(await database().membership.findMany({ where: { openedEventId: merge?.eventId ?? 0n } })).toMatchObject([{ basis: 'AUTOMATIC' }]);
  expect(await database().matchScore.findMany({ where: { recordLowId: { in: members.map(({ recordId }) => recordId) } } })).toMatchObject([{ finding: 'LINKED', modelVersion: null }]);
  expect(await database().outboxMessage.count({ where: { eventId: merge?.eventId ?? 0n } })).toBe(1);
  expect(await database().auditEvent.count({ where: { kind: 'persons-merged', actorId: null, subjectPersonId: { in: members.map(({ personId }) => personId) } } })).toBe(2);
});

it('never joins again what somebody took back, whether or not they were said to differ', async () => {
  for (const keepApart of [true, false]) {
    await forgetEverybody();
    const members = await plant({}, {});
    await settleAll();
    const merge = await mergeOf(members);
    const undone = await actAs(administrator, undoIdentityEvent, { idempotencyKey: randomUUID(), eventId: String(merge?.eventId), reason: null, homes: {}, keepApart });
    expect(undone).toMatchObject({ ok: true });

    await look(members[0]);
    await look(members[1]);
    await settleAll();
    expect(await isOne(members)).toBe(false);
  }
});

it.each<[string, readonly Partial<Demographics>[]]>([
  ['a household that shares phone and address', [{}, { name: '李文博', nameReading: 'li wen bo', birthDate: '1990-01-13', sex: '1' }]],
  ['a brother born the same day', [{}, { name: '周子豪', nameReading: 'zhou zi hao', sex: '1' }]],
  ['namesakes with nothing else known', [{ birthDate: null, phone: null, address: null }, { birthDate: null, phone: null, address: null, sex: '1' }]],
  ['a newborn still called after the mother', [{ name: '周芳之女', birthDate: '2026-11-20' }, { name: '周芳之女', birthDate: '2026-11-20' }]],
  ['people nobody knows', [{ name: '无名氏', nameReading: 'wu ming shi', birthDate: null, phone: null, address: null }, { name: '无名氏', nameReading: 'wu ming shi', birthDate: null, phone: null, address: null }]],
])('never joins %s by itself', async (_story, changes) => {
  const members = await plant(...changes);

  await settleAll();
  expect(await isOne(members)).toBe(false);
});

it('asks people about two who come equally near, in one case, and once', async () => {
  const members = await plant({}, {}, {});

  expect(await settleAll()).toEqual(['asked']);
  for (const member of members) await look(member);
  expect(await settleAll()).toEqual(['nothing', 'nothing', 'nothing']);
  expect(await casesOf(members)).toMatchObject([{ origin: 'MATCHER', openedById: null, records: [{}, {}, {}] }]);
  expect(await isOne(members)).toBe(false);
});

it('leaves alone whom somebody judged to be different people', async () => {
  const members = await plant({}, {});
  const [one, other] = members.map(({ personId }) => personId);
  await actAs(administrator, judgePatients, { idempotencyKey: randomUUID(), personIds: [one ?? '', other ?? ''] as const, verdict: 'DIFFERENT', seen: [], reason: null });

  expect(await settleAll()).toEqual(['nothing']);
  expect(await casesOf(members)).toEqual([]);
});

it('is asked by every registration, and looks at what was committed', async () => {
  const clerk = await plantStaff(hospital, ['CLERK']);
  await plant({});
  await settleAll();
  const { recordId } = await plantIdentity(clerk, family);

  expect(await database().matchTask.findMany({ select: { sourceRecordId: true } })).toEqual([{ sourceRecordId: recordId }]);
  expect(await settleAll()).toEqual(['linked', 'nothing']);
});

it('puts a task off that fails, and does the others meanwhile', async () => {
  const [member] = await plant({});
  await database().matchTask.deleteMany();
  await database().sourceRecordVersion.updateMany({ where: { sourceRecordId: member?.recordId ?? '' }, data: { demographicsSealed: Buffer.from('broken') } });
  await look(member);
  const others = await plantMembers(hospital.id, [{ ...family, name: '王秀英', nameReading: 'wang xiu ying', birthDate: '1931-02-02', phone: null, address: null }]);
  await look(others[0]);

  expect(await settleAll()).toEqual(['failed', 'nothing']);
  expect(await database().matchTask.findMany()).toMatchObject([{ sourceRecordId: member?.recordId, tries: 1 }]);
});

it('shares the work between processes without doing any of it twice', async () => {
  const names = ['赵建国', '钱美玲', '孙志强', '李淑芬', '吴国庆', '郑晓红'];
  const pairs: (readonly PlantedMember[])[] = [];
  for (const [index, name] of names.entries()) {
    const each = { ...family, name, birthDate: `19${50 + index * 7}-0${index + 1}-1${index}`, phone: `1371234${index}56${index}`, address: null };
    pairs.push(await plantMembers(hospital.id, [each, each]));
  }
  for (const member of pairs.flat()) await look(member);

  const settled = (await Promise.all([settleAll(), settleAll(), settleAll()])).flat();
  expect(settled.toSorted()).toEqual([...names.map(() => 'linked'), ...names.map(() => 'nothing'), ...names.map(() => 'nothing')]);
  expect(settled).not.toContain('failed');
  expect((await Promise.all(pairs.map(isOne))).every(Boolean)).toBe(true);
});
