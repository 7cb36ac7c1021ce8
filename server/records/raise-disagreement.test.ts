import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { getCastMember } from '@/demo/cast';
import { head } from '@/domain/records/record.fixture';
import type { DemographicsItem } from '@/domain/records/record';
import { database, inTransaction } from '@/server/db';
import { raiseDisagreement } from '@/server/records/raise-disagreement';
import type { CopyPlace } from '@/server/records/store-answer';
import { digestIdentifier } from '@/server/sealing/digest';
import { findCastRecord, plantNetwork } from '@/test/plant-network';
import type { PlantedNetwork } from '@/test/plant-network';

let network: PlantedNetwork;
let place: CopyPlace;
let organisationId: string;
let otherId: string;

beforeAll(async () => {
  network = await plantNetwork();
  const own = await findCastRecord('zhouMinghua', 'TZ-DY');
  organisationId = own.organisationId;
  place = { recordSourceId: '', sourceRecordId: own.sourceRecordId, personId: own.personId };
  ({ personId: otherId } = await findCastRecord('ayguli', 'HZ-CH'));
});
afterAll(() => network.stop());
beforeEach(async () => {
  await database().indexCaseRecord.deleteMany();
  await database().indexCase.deleteMany();
});

/** The hospital's Patient resource as it would be with this resident number. */
function patientWith(number: string): DemographicsItem {
  const digest = digestIdentifier('prc_id18', number).toString('hex');

  return { ...head('TZ-DY', 'Patient/1', null), kind: 'demographics', sex: null, birthDate: null, identifiers: [{ system: 'prc_id18', digest, masked: '' }] };
}

const numberOf = (key: 'zhouMinghua' | 'ayguli') => getCastMember(key).documents['idCard']?.value ?? '';
const raise = (number: string) => inTransaction((transaction) => raiseDisagreement(transaction, { place, organisationId, items: [patientWith(number)], now: new Date() }));

async function personsAsked(): Promise<readonly string[]> {
  const memberships = await database().membership.findMany({ where: { closedEventId: null, sourceRecord: { cases: { some: {} } } }, select: { personId: true } });
  return [...new Set(memberships.map(({ personId }) => personId))].toSorted();
}

it('a payload that names somebody else’s number puts the two before an index administrator, once', async () => {
  await raise(numberOf('ayguli'));
  await raise(numberOf('ayguli'));

  expect(await personsAsked()).toEqual([place.personId, otherId].toSorted());
  expect(await database().indexCase.findMany({ select: { origin: true, openedById: true } })).toEqual([{ origin: 'CONFLICT', openedById: null }]);
});

it('what was decided is not asked again by the same answer', async () => {
  await raise(numberOf('ayguli'));
  await database().indexCaseRecord.updateMany({ data: { closed: true } });
  await raise(numberOf('ayguli'));

  expect(await database().indexCase.count()).toBe(1);
});

it('the person’s own number, and one that nobody holds, ask nothing', async () => {
  await raise(numberOf('zhouMinghua'));
  await raise('110105194912310029');

  expect(await database().indexCase.count()).toBe(0);
});
