import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { decideCase } from '@/server/cases/decide-case';
import { openCase } from '@/server/cases/open-case';
import { readCase } from '@/server/cases/read-case';
import { readClinicalImpact } from '@/server/cases/read-clinical-impact';
import { database } from '@/server/db';
import { hashOf } from '@/server/records/store-answer';
import { digestIdentifier } from '@/server/sealing/digest';
import { seal } from '@/server/sealing/seal';
import { resourceSystem, sealedColumns } from '@/server/sealing/sealed-columns';
import type { SignedInStaff } from '@/server/session';
import { findCastRecord, plantNetwork, signInDemo } from '@/test/plant-network';
import type { PlantedNetwork } from '@/test/plant-network';
import { actAs } from '@/test/plant-person';

type CastRecord = Awaited<ReturnType<typeof findCastRecord>>;

let network: PlantedNetwork;
let administrator: SignedInStaff;
let one: CastRecord;
let two: CastRecord;
let caseId: string;

beforeAll(async () => {
  network = await plantNetwork();
  administrator = await signInDemo('index1');
  [one, two] = [await findCastRecord('zhouMinghua', 'HZ-CH'), await findCastRecord('fengGuodong', 'HZ-CH')];
  await actAs(
    administrator,
    async (context, _input: undefined) => {
      context.audit({ kind: 'draft-saved', detail: {} });
      await openCase(context, { origin: 'MATCHER', personIds: [one.personId, two.personId], note: null });
      return { ok: true, value: null };
    },
    undefined,
  );
  ({ id: caseId } = await database().indexCase.findFirstOrThrow({ orderBy: { openedAt: 'desc' }, select: { id: true } }));
});
afterAll(() => network.stop());

/** What a hospital once answered about the holder of a record. */
async function plantCopy({ sourceRecordId, organisationId }: CastRecord, resource: { resourceType: string; id: string }): Promise<void> {
  const { id: recordSourceId } = await database().recordSource.findFirstOrThrow({ where: { organisationId, path: 'HOSPITAL' } });
  const id = randomUUID();
  const place = { recordSourceId, sourceRecordId };

  await database().recordLocator.upsert({
    where: { recordSourceId_sourceRecordId: place },
    create: { ...place, items: 1, patientSealed: seal(sealedColumns.locatedPatient(recordSourceId, sourceRecordId), 'p1') },
    update: {},
  });
  await database().recordCopy.create({
    data: {
      ...place,
      id,
      resourceType: resource.resourceType,
      resourceDigest: digestIdentifier(resourceSystem(recordSourceId, resource.resourceType), resource.id),
      hash: Buffer.from(hashOf(resource), 'hex'),
      payloadSealed: seal(sealedColumns.recordCopy(id), JSON.stringify(resource)),
      receivedAt: new Date(),
      lastConfirmedAt: new Date(),
    },
  });
}

function bloodGroup(id: string, group: string) {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    subject: { reference: 'Patient/p1' },
    code: { coding: [{ system: 'http://loinc.org', code: '883-9' }], text: 'ABO血型' },
    valueString: group,
  };
}

async function impact() {
  const read = await actAs(administrator, readClinicalImpact, { caseId });
  if (!read.ok) throw new Error('the charts should open');
  return read.value;
}

it('says that nothing is stored, and takes it for no agreement', async () => {
  expect(await impact()).toMatchObject({ held: [{ items: 0, hospitals: 0 }, { items: 0, hospitals: 0 }], conflicts: [] });
});

it('names a blood group that two charts contradict each other in, and who says which', async () => {
  await plantCopy(one, bloodGroup('a', 'A型'));
  await plantCopy(two, bloodGroup('b', 'B型'));
  const { held, conflicts } = await impact();

  expect(held.map(({ items }) => items)).toEqual([1, 1]);
  expect(conflicts).toMatchObject([{ kind: 'blood-group', sides: [{ says: 'A', personIds: [one.personId] }, { says: 'B', personIds: [two.personId] }] }]);
  expect(await database().auditEvent.count({ where: { kind: 'charts-compared', subjectPersonId: one.personId } })).toBe(2);
});

it('needs a second person for two who lie in two beds', async () => {
  await database().recordLocator.updateMany({ where: { sourceRecordId: { in: [one.sourceRecordId, two.sourceRecordId] } }, data: { openAdmission: true } });
  const view = await actAs(administrator, readCase, { caseId });
  if (!view.ok) throw new Error('the case should open');
  const { persons, stops } = view.value;

  expect(stops).toContainEqual({ stop: 'two-admissions' });
  const decided = await actAs(administrator, decideCase, {
    idempotencyKey: randomUUID(),
    caseId,
    decision: 'SAME',
    chosenIds: persons.map(({ personId }) => personId),
    survivorId: null,
    seen: persons.map(({ seen }) => seen),
    reason: null,
  });
  expect(decided).toEqual({ ok: true, value: { state: 'awaiting-second' } });
});
