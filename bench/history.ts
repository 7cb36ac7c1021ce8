import pg from 'pg';

import type { BenchDatabase } from '@/bench/bench-database';
import { measure, percentile, printFigure } from '@/bench/figure';
import { patientNumberSystem } from '@/demo/hospital-servers/render/teller';
import { startHospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import type { HospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import { viewForReader } from '@/domain/records/view/view-for-reader';
import { openConnection } from '@/server/hospitals/connection';
import { checkCapability } from '@/server/hospitals/fhir-r4/check-capability';
import { perform } from '@/server/perform';
import { askHospitals } from '@/server/records/ask-hospitals';
import { readSharedHistory } from '@/server/records/read-shared-history';
import type { Asking } from '@/server/records/read-shared-history';
import type { SignedInStaff } from '@/server/session';
import { plantLinkedPerson, plantTodaysVisit } from '@/test/plant-linked-person';
import { plantStaff } from '@/test/plant-staff';

// 周明华 of the cast, whose chart is told thick enough for a thousand resources in one hospital.
const HOSPITAL = 'TZ-DY';
const LOCAL_NUMBER = '000050089';
const LONG_CHART = 55;
const READS = 200;
const HOSPITALS = 13;

type Opened = { staff: SignedInStaff; personId: string };

/** First paint from the copies of a chart of a thousand resources, and the time until a history of thirteen hospitals is readable. */
export async function benchHistory({ url }: BenchDatabase): Promise<void> {
  await benchPaint(url);
  await benchReadable();
}

async function benchPaint(url: string): Promise<void> {
  const server = await startHospitalServer(HOSPITAL, 0, { fullness: LONG_CHART });
  const client = new pg.Client({ connectionString: url });
  await client.connect();

  try {
    const reader = await plantReader([server]);
    await drain((await open(reader)).asking);
    const resources = (await open(reader)).answers.reduce((sum, { items }) => sum + items.length, 0);
    const raw = () => client.query({ name: 'raw', text: 'SELECT items_sealed FROM record_locator' });

    await measure(20, raw);
    await measure(20, () => paint(reader));
    const limit = await measure(READS, raw);
    const before = process.cpuUsage();
    const samples = await measure(READS, () => paint(reader));
    const { user, system } = process.cpuUsage(before);
    // What it costs this process whatever else the machine does: beside it, a slow figure is a busy machine.
    const cpu = Number(((user + system) / 1_000 / READS).toPrecision(4));
    for (const [figure, fraction] of [['p50', 0.5], ['p95', 0.95]] as const) {
      printFigure({ bench: 'history-from-copies', figure, value: percentile(samples, fraction), unit: 'ms', resources, cpu, raw: Number(percentile(limit, fraction).toPrecision(4)) });
    }
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Two hospitals stall and one is down: what a reader waits for until the screen says who is missing. */
async function benchReadable(): Promise<void> {
  const servers = await Promise.all(Array.from({ length: HOSPITALS }, () => startHospitalServer(HOSPITAL)));

  try {
    const reader = await plantReader(servers);
    await Promise.all([3, 7].map((index) => switchOn(servers[index], 'hang')));
    await switchOn(servers[11], 'down');
    const { asking } = await open(reader);
    const started = performance.now();
    const named: string[] = [];
    let answered = 0;

    for await (const { organisationCode, state } of askHospitals(asking)) {
      if (state.state === 'answered') answered += 1;
      else named.push(organisationCode);
      if (answered + named.length === HOSPITALS) break;
    }
    printFigure({ bench: 'history-readable', figure: 'all-named', value: performance.now() - started, unit: 'ms', hospitals: HOSPITALS, answered, named: named.length });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function plantReader(servers: readonly HospitalServer[]): Promise<Opened> {
  const [first] = servers;
  if (!first) throw new Error('no hospital started');
  const connection = openConnection({ baseUrl: first.baseUrl, credentials: { bearerToken: first.token, clientCertificate: null, authority: null } });
  const numberSystem = patientNumberSystem(HOSPITAL);
  const report = await checkCapability(connection, numberSystem, AbortSignal.timeout(5_000));
  await connection.agent.close();
  if (!report.ok) throw new Error(`the hospital is not fit: ${report.reason}`);

  const { capability } = report;
  const person = await plantLinkedPerson(servers.map(({ baseUrl, token }) => ({ baseUrl, bearerToken: token, numberSystem, localNumber: LOCAL_NUMBER, capability })));
  await plantTodaysVisit(person);
  const [hospital] = person.hospitals;
  if (!hospital) throw new Error('the person has no hospital');

  return { staff: await plantStaff(hospital, ['DOCTOR']), personId: person.personId };
}

/** What the server does before the first byte: what copies say, and the history they make. */
async function paint(reader: Opened): Promise<void> {
  const { sources, answers, withheld, known } = await open(reader);

  viewForReader(sources, answers, { withheld, known, lastLookedAt: null }, Date.now());
}

async function open({ staff, personId }: Opened) {
  const outcome = await perform({ staff, purpose: 'treatment' }, readSharedHistory, { personId });
  if (!outcome.ok || outcome.value.state !== 'active') throw new Error('the history did not open');

  return outcome.value;
}

async function drain(asking: Asking): Promise<void> {
  for await (const { state } of askHospitals(asking)) if (state.state === 'failed') throw new Error(`a hospital failed: ${state.reason}`);
}

async function switchOn(server: HospitalServer | undefined, fault: string): Promise<void> {
  if (server) await fetch(server.baseUrl.replace('/fhir', `/fault/${fault}`), { method: 'PUT' });
}
