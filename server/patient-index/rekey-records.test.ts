import { beforeAll, expect, it } from 'vitest';

import { database } from '@/server/db';
import { rekeyRecords } from '@/server/patient-index/rekey-records';
import { plantedCards, plantPerson } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';

async function listKeys() {
  const rows = await database().matchKey.findMany({ orderBy: [{ sourceRecordId: 'asc' }, { kind: 'asc' }, { key: 'asc' }] });

  return rows.map(({ sourceRecordId, kind, key }) => `${sourceRecordId} ${kind} ${key}`);
}

beforeAll(async () => {
  const clerk = await plantStaff(await plantHospital(), ['CLERK']);

  await plantPerson(clerk, plantedCards.specimen);
  await plantPerson(clerk, plantedCards.second, { name: '另一人', phone: '13900139000' });
});

it('gives records of an earlier version the keys of this one, and takes theirs away', async () => {
  const right = await listKeys();
  const { id } = await database().sourceRecord.findFirstOrThrow({ select: { id: true } });
  await database().matchKey.deleteMany({ where: { kind: { gte: 10 } } });
  await database().matchKey.create({ data: { sourceRecordId: id, kind: 2, key: 1n } });

  await expect(rekeyRecords(() => undefined)).resolves.toMatchObject({ read: 2 });
  expect(await listKeys()).toEqual(right);
});

it('changes nothing where every key is right', async () => {
  await expect(rekeyRecords(() => undefined)).resolves.toEqual({ read: 2, changed: 0 });
});
