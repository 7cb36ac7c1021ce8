import type { Bundle } from 'fhir/r4';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startHospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import type { HospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';

let server: HospitalServer;
const NUMBER = 'https://tz-dy.hospital.example/patient-number|000050089';

beforeAll(async () => {
  server = await startHospitalServer('TZ-DY', 0, { fullness: 4 });
});
afterAll(() => server.stop());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.baseUrl}/${path}`, { headers: { authorization: `Bearer ${server.token}`, ...headers } });
}

async function search(path: string): Promise<Bundle> {
  return (await get(path)).json() as Promise<Bundle>;
}

describe('a simulated hospital', () => {
  it('says that it speaks R4, and shows nothing without its token', async () => {
    expect(await (await get('metadata')).json()).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
    expect((await get('metadata', { authorization: 'Bearer wrong' })).status).toBe(401);
  });

  it('finds a patient by its own number and nobody by another one', async () => {
    expect((await search(`Patient?identifier=${encodeURIComponent(NUMBER)}`)).entry).toMatchObject([{ resource: { id: 'p000050089', name: [{ text: '周明华' }] } }]);
    expect(await search(`Patient?identifier=${encodeURIComponent(NUMBER.replace('89', '99'))}`)).toMatchObject({ total: 0 });
  });

  it('pages through a chart without losing or repeating a line', async () => {
    const ids: (string | undefined)[] = [];
    let page = await search('Observation?patient=Patient/p000050089&_count=5');
    const { total } = page;
    for (;;) {
      ids.push(...(page.entry ?? []).map(({ resource }) => resource?.id));
      const next = page.link?.find(({ relation }) => relation === 'next');
      if (!next) break;
      page = await search(next.url.slice(server.baseUrl.length + 1));
    }

    expect(ids).toHaveLength(total ?? 0);
    expect(new Set(ids).size).toBe(total);
    expect(total).toBeGreaterThan(5);
  });

  it('answers only what changed since, and 304 to whoever has the version', async () => {
    const whole = await search('Encounter?patient=Patient/p000050089&_count=250');
    const times = (whole.entry ?? []).map(({ resource }) => resource?.meta?.lastUpdated ?? '').toSorted();
    const since = await search(`Encounter?patient=Patient/p000050089&_count=250&_lastUpdated=gt${encodeURIComponent(times.at(-2) ?? '')}`);
    const first = whole.entry?.[0]?.resource?.id ?? '';
    const etag = (await get(`Encounter/${first}`)).headers.get('etag') ?? '';

    expect(since.total).toBe(1);
    expect((await get(`Encounter/${first}`, { 'if-none-match': etag })).status).toBe(304);
  });

  it('does wrong when told to, and right again when told to stop', async () => {
    const root = server.baseUrl.replace('/fhir', '');
    await fetch(`${root}/fault/server-error`, { method: 'PUT' });
    expect((await get('metadata')).status).toBe(503);

    await fetch(`${root}/fault`, { method: 'DELETE' });
    expect((await get('metadata')).status).toBe(200);
    expect((await fetch(`${root}/fault/no-such-fault`, { method: 'PUT' })).status).toBe(404);
  });
});
