import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { getCastMember } from '@/demo/cast';
import type { DemographicsItem } from '@/domain/records/record';
import { database, inTransaction } from '@/server/db';
import { reshapeDemographics } from '@/server/hospitals/fhir-r4/reshape/reshape-statements';
import { noteDocumentTypes } from '@/server/records/note-document-types';
import { findCastRecord, plantNetwork } from '@/test/plant-network';
import type { PlantedNetwork } from '@/test/plant-network';

const RESIDENT_NUMBERS = 'urn:oid:2.16.156.10011.1.3';
const number = getCastMember('zhouMinghua').documents['idCard']?.value ?? '';

let network: PlantedNetwork;
let sourceRecordId: string;

beforeAll(async () => {
  network = await plantNetwork();
  ({ sourceRecordId } = await findCastRecord('zhouMinghua', 'TZ-DY'));
});
afterAll(() => network.stop());
beforeEach(async () => {
  await database().identifier.updateMany({ where: { sourceRecordId }, data: { documentType: null } });
});

/** What is made of a Patient resource whose resident number has this type. */
function patientWith(type: unknown, value = number): DemographicsItem {
  const resource = { resourceType: 'Patient', id: '1', identifier: [{ system: RESIDENT_NUMBERS, value, type }] };
  const origin = { organisationCode: 'TZ-DY', sourceRecordId, hash: '', receivedAt: '', lastConfirmedAt: '' };

  return reshapeDemographics(resource, origin, [{ theirs: RESIDENT_NUMBERS, ours: 'prc_id18', kind: 'prc_id18' }]);
}

const coded = (system: string, code: string) => ({ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'NI' }, { system, code }] });

async function noted(item: DemographicsItem): Promise<string | null | undefined> {
  await inTransaction((transaction) => noteDocumentTypes(transaction, sourceRecordId, [item]));
  const row = await database().identifier.findFirst({ where: { sourceRecordId, system: 'prc_id18' }, select: { documentType: true } });

  return row?.documentType;
}

it('an answer writes on the record’s own number what its hospital calls the paper', async () => {
  expect(await noted(patientWith(undefined))).toBeNull();
  expect(await noted(patientWith(coded('urn:oid:2.16.156.10011.2.3.1.1', '01')))).toBe('CV02.01.101|01');
  // The latest answer says it.
  expect(await noted(patientWith(coded('psn_cert_type', '01')))).toBe('psn_cert_type|01');
  expect(await noted(patientWith(undefined))).toBe('psn_cert_type|01');
});

it('a code of another kind of list says nothing about the paper', async () => {
  expect(await noted(patientWith(coded('http://example.org/types', '03')))).toBeNull();
  expect(await noted(patientWith({ text: '护照' }))).toBeNull();
});

it('a number that the record does not carry is left alone', async () => {
  expect(await noted(patientWith(coded('psn_cert_type', '09'), '11010519491231002X'))).toBeNull();
});
