import { afterAll, beforeAll, expect, it } from 'vitest';

import { patientNumberSystem } from '@/demo/hospital-servers/render/teller';
import { startHospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import type { HospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import { perform } from '@/server/perform';
import { askHospitals } from '@/server/records/ask-hospitals';
import type { SourceUpdate } from '@/server/records/ask-hospitals';
import { openConnection } from '@/server/hospitals/connection';
import { checkCapability } from '@/server/hospitals/fhir-r4/check-capability';
import { readSharedHistory } from '@/server/records/read-shared-history';
import { plantLinkedPerson, plantTodaysVisit } from '@/test/plant-linked-person';
import type { LinkedPerson } from '@/test/plant-linked-person';
import { plantStaff } from '@/test/plant-staff';

const HOSPITALS = 13;
const STALLED = [3, 7];
const DOWN = 11;

let servers: readonly HospitalServer[];
let person: LinkedPerson;

beforeAll(async () => {
  servers = await Promise.all(Array.from({ length: HOSPITALS }, () => startHospitalServer('TZ-DY')));
  const [first] = servers;
  if (!first) throw new Error('no hospital started');
  const system = patientNumberSystem('TZ-DY');
  const connection = openConnection({ baseUrl: first.baseUrl, credentials: { bearerToken: first.token, clientCertificate: null, authority: null } });
  const report = await checkCapability(connection, system, new AbortController().signal);
  if (!report.ok) throw new Error('the hospital is not fit');

  person = await plantLinkedPerson(servers.map(({ baseUrl, token }) => ({ baseUrl, bearerToken: token, numberSystem: system, localNumber: '000050089', capability: report.capability })));
  await plantTodaysVisit(person);
});
afterAll(() => Promise.all(servers.map((server) => server.stop())));

it('a history of thirteen hospitals is readable at the soft deadline while two stall and one is down, and names the three', async () => {
  const switchOn = (index: number, fault: string) => fetch(servers[index]?.baseUrl.replace('/fhir', `/fault/${fault}`) ?? '', { method: 'PUT' });
  await Promise.all([...STALLED.map((index) => switchOn(index, 'hang')), switchOn(DOWN, 'down')]);
  const [hospital] = person.hospitals;
  if (!hospital) throw new Error('the person has no hospital');
  const opened = await perform({ staff: await plantStaff(hospital, ['DOCTOR']), purpose: 'treatment' }, readSharedHistory, { personId: person.personId });
  if (!opened.ok || opened.value.state !== 'active') throw new Error('the history did not open');

  const [soft, background] = [new AbortController(), new AbortController()];
  const updates: SourceUpdate[] = [];
  for await (const update of askHospitals(opened.value.asking, { soft: soft.signal, hard: new AbortController().signal, background: background.signal })) {
    updates.push(update);
    // Ten good answers and one refusal are in: now the clock strikes.
    if (updates.length === HOSPITALS - STALLED.length) soft.abort();
    if (updates.length === HOSPITALS) break;
  }
  background.abort();

  const codeOf = (index: number) => person.hospitals[index]?.code;
  const statesOf = (index: number) => updates.filter(({ organisationCode }) => organisationCode === codeOf(index)).map(({ state }) => state);
  expect(updates.filter(({ state }) => state.state === 'answered')).toHaveLength(HOSPITALS - 3);
  for (const index of STALLED) expect(statesOf(index)).toMatchObject([{ state: 'slow', copyFrom: null }]);
  expect(statesOf(DOWN)).toMatchObject([{ state: 'failed', reason: 'unreachable' }]);
});
