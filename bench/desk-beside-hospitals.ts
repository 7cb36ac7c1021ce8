import { fillPopulation } from '@/bench/bench-database';
import { measure, percentile, printFigure } from '@/bench/figure';
import { identify } from '@/bench/identify';
import { sampleCards } from '@/bench/sample-cards';
import { startHospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import { shanghaiDate } from '@/domain/calendar';
import { openConnection } from '@/server/hospitals/connection';
import { search } from '@/server/hospitals/fhir-r4/search';
import { limits } from '@/server/hospitals/limits';

const HOSPITALS = 13;
const SAMPLED = 2_000;
const TIMES = 3_000;
const ROUNDS = 3;

/** What a desk's look-up costs while nobody asks a hospital, and while every one of them hangs with all it may be asked at once. */
export async function benchDeskBesideHospitals(persons: number): Promise<void> {
  await fillPopulation(persons);
  const cards = await sampleCards(SAMPLED);
  const today = shanghaiDate(new Date());
  const lookUp = (turn: number) => identify(cards[turn % cards.length] ?? '', today);
  const samples: { quiet: number[]; hanging: number[] } = { quiet: [], hanging: [] };

  await measure(TIMES, lookUp);
  for (let round = 0; round < ROUNDS; round += 1) {
    samples.quiet.push(...(await measure(TIMES, lookUp)));
    samples.hanging.push(...(await whileHospitalsHang(() => measure(TIMES, lookUp))));
  }

  const [quiet, hanging] = [percentile(samples.quiet, 0.95), percentile(samples.hanging, 0.95)];
  printFigure({ bench: 'desk-beside-hospitals', figure: 'p95', value: hanging, unit: 'ms', persons, quiet: Number(quiet.toPrecision(4)), ratio: Number((hanging / quiet).toPrecision(3)) });
}

async function whileHospitalsHang<Value>(work: () => Promise<Value>): Promise<Value> {
  const servers = await Promise.all(Array.from({ length: HOSPITALS }, () => startHospitalServer('TZ-DY')));
  const end = new AbortController();
  await Promise.all(servers.map(({ baseUrl }) => fetch(baseUrl.replace('/fhir', '/fault/hang'), { method: 'PUT' })));

  const asked = servers.flatMap(({ baseUrl, token }) => {
    const connection = openConnection({ baseUrl, credentials: { bearerToken: token, clientCertificate: null, authority: null } });
    return Array.from({ length: limits.inFlight }, () => search(connection, 'Observation', [['patient', 'Patient/p1']], end.signal).catch(() => undefined));
  });
  try {
    return await work();
  } finally {
    end.abort();
    await Promise.all(asked);
    await Promise.all(servers.map((server) => server.stop()));
  }
}
