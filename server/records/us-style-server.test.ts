import { afterAll, beforeAll, expect, it } from 'vitest';

import type { RecordItem } from '@/domain/records/record';
import { viewForReader } from '@/domain/records/view/view-for-reader';
import { openConnection } from '@/server/hospitals/connection';
import { checkCapability } from '@/server/hospitals/fhir-r4/check-capability';
import { perform } from '@/server/perform';
import { applyUpdate } from '@/server/records/apply-update';
import type { KnownHistory } from '@/server/records/apply-update';
import { askHospitals } from '@/server/records/ask-hospitals';
import { readSharedHistory } from '@/server/records/read-shared-history';
import { usStyleChart } from '@/server/records/us-style-chart.fixture';
import { startUsStyleServer, US_NUMBER, US_SYSTEM } from '@/server/records/us-style-server.fixture';
import type { UsStyleServer } from '@/server/records/us-style-server.fixture';
import { plantLinkedPerson, plantTodaysVisit } from '@/test/plant-linked-person';
import type { LinkedPerson } from '@/test/plant-linked-person';
import { plantStaff } from '@/test/plant-staff';
import type { SignedInStaff } from '@/server/session';

// A medication is the name of a line, no line of its own.
const held = usStyleChart().filter(({ resourceType }) => resourceType !== 'Medication').length;

let server: UsStyleServer;
let person: LinkedPerson;
let doctor: SignedInStaff;

beforeAll(async () => {
  server = await startUsStyleServer();
  const connection = openConnection({ baseUrl: server.baseUrl, credentials: { bearerToken: null, clientCertificate: null, authority: null } });
  const report = await checkCapability(connection, US_SYSTEM, AbortSignal.timeout(5_000));
  await connection.agent.close();
  if (!report.ok) throw new Error(`the server was refused: ${report.reason}`);

  person = await plantLinkedPerson([{ baseUrl: server.baseUrl, bearerToken: null, numberSystem: US_SYSTEM, localNumber: US_NUMBER, capability: report.capability }]);
  await plantTodaysVisit(person);
  const [hospital] = person.hospitals;
  if (!hospital) throw new Error('the person has no hospital');
  doctor = await plantStaff(hospital, ['DOCTOR']);
});
afterAll(() => server.stop());

async function ask(): Promise<KnownHistory> {
  const opened = await perform({ staff: doctor, purpose: 'treatment' }, readSharedHistory, { personId: person.personId });
  if (!opened.ok || opened.value.state !== 'active') throw new Error('the history did not open');

  const { sources, answers, asking } = opened.value;
  let known: KnownHistory = { sources, answers };
  for await (const update of askHospitals(asking)) known = applyUpdate(known, update);
  return known;
}

const idOf = ({ provenance }: RecordItem) => provenance.resourceId;
const find = ({ answers }: KnownHistory, id: string) => answers.flatMap(({ items }) => items).find((item) => idOf(item) === id);

it('every resource of every page is an item, and only the refused type is missing', async () => {
  const { sources, answers } = await ask();

  expect(sources.map(({ state }) => state)).toMatchObject([{ state: 'answered', shortfalls: [{ kind: 'medication', reason: 'server-error' }] }]);
  expect(answers[0]?.items).toHaveLength(held);
  expect(answers[0]?.items.every(({ subject }) => subject === answers[0]?.patient)).toBe(true);
});

it('a value is shown whatever form it has, and where there is none, why', async () => {
  const known = await ask();
  const said = Object.fromEntries(['glucose', 'pressure', 'smoking', 'titre', 'span', 'none'].map((id) => {
    const item = find(known, id);
    return [id, item && 'value' in item ? item.value?.text : undefined];
  }));

  expect(said).toEqual({
    glucose: '126 mg/dL', pressure: 'Systolic 142 mm[Hg]; Diastolic not performed', smoking: 'Never smoked', titre: '1:80', span: '2 /HPF–5 /HPF', none: 'Haemolysed',
  });
  expect(find(known, 'words')).toMatchObject({ value: { type: 'words', text: expect.stringMatching(/^No acute.*…$/u) } });
  expect(find(known, 'smoking')).toMatchObject({ kind: 'statement' });
});

it('a medicine is named, whether it lies inside the prescription or beside it', async () => {
  const known = await ask();

  expect(find(known, 'm1')).toMatchObject({ concept: { text: 'Metformin 500 MG' } });
  expect(find(known, 'm2')).toMatchObject({ concept: { codings: [{ display: 'lisinopril 10 MG' }] } });
});

it('words without a code, references by bundle name and a visit without a reason are read', async () => {
  const known = await ask();

  expect(find(known, 'a1')).toMatchObject({ substance: { text: 'Shellfish' }, reactions: ['Hives'] });
  expect(find(known, 'c1')?.visitId).toBe(find(known, 'e1')?.id);
  expect(find(known, 'glucose')).toMatchObject({ reportId: find(known, 'd1')?.id });
  expect(find(known, 'e1')).toMatchObject({ reasons: [{ text: 'Encounter for check up' }], department: 'General clinic' });
});

it('the history of it has its rows, its trend in our unit, and what was ordered and never came', async () => {
  const { sources, answers } = await ask();
  const reader = { withheld: [], known: [], lastLookedAt: null };
  // The refused type leaves the answer incomplete, and an incomplete hospital is not accused.
  const whole = sources.map((source) => ({ ...source, state: { state: 'answered' as const, at: '2026-11-24T00:00:00Z', items: held, shortfalls: [] } }));
  const view = viewForReader(whole, answers, reader, Date.parse('2026-11-24T00:00:00Z'));

  // Demographics are compared, not listed.
  expect(view.rows).toHaveLength(held - 1);
  expect(view.trends.find(({ analyteId }) => analyteId === 'glucose')?.points).toMatchObject([{ number: expect.closeTo(6.99, 1) }]);
  expect(view.gaps).toMatchObject([{ kind: 'order-without-result', title: 'Hemoglobin A1c' }]);
  expect(view.quarantined).toEqual([]);
});

it('nothing is fetched twice into two: a second asking finds the same items', async () => {
  const [first, second] = [await ask(), await ask()];

  expect(second.answers[0]?.items.map(({ id }) => id).toSorted()).toEqual(first.answers[0]?.items.map(({ id }) => id).toSorted());
});
