import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { FhirResource } from 'fhir/r4';

import { usStyleChart } from '@/server/records/us-style-chart.fixture';

/**
 * A server with the habits of those that are common elsewhere: it pages three
 * at a time on its base address whatever is asked, gives whole addresses as
 * links, mixes notices and unasked resources into its answers, refuses the
 * types it does not know, and was filled from a bundle whose names it kept.
 */
export const US_SYSTEM = 'http://hospital.example.org/mrn';
export const US_NUMBER = 'MRN-7';

const PAGE = 3;
const UNKNOWN = 'MedicationDispense';

export type UsStyleServer = { baseUrl: string; stop: () => Promise<void> };

export async function startUsStyleServer(): Promise<UsStyleServer> {
  const chart = usStyleChart();
  const waiting = new Map<string, readonly Entry[]>();

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '', `http://${request.headers.host}`);
    const send = (status: number, body: unknown) => void response.writeHead(status, { 'content-type': 'application/fhir+json;charset=UTF-8' }).end(JSON.stringify(body));
    const type = address.pathname.replace(/^\/fhir\/?/, '');

    if (type === 'metadata') return send(200, capability());
    if (type === UNKNOWN) return send(400, { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-supported' }] });
    const token = address.searchParams.get('_getpages');
    const entries = token === null ? find(chart, type, address.searchParams) : (waiting.get(token) ?? []);
    const next = String(waiting.size);
    if (entries.length > PAGE) waiting.set(next, entries.slice(PAGE));
    send(200, bundle(entries.slice(0, PAGE), request, entries.length > PAGE ? `http://${request.headers.host}/fhir?_getpages=${next}&_bundletype=searchset` : null));
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));

  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`,
    stop: () => new Promise((done) => void server.close(() => done())),
  };
}

type Entry = { resource: FhirResource; search?: { mode: string } };

function find(chart: readonly FhirResource[], type: string, query: URLSearchParams): readonly Entry[] {
  const ids = query.get('_id')?.split(',');
  const found = chart.filter((resource) => resource.resourceType === type && (ids === undefined || ids.includes(resource.id ?? '')));
  const asked = type === 'Patient' ? found.filter(() => query.get('identifier') === `${US_SYSTEM}|${US_NUMBER}`) : found;

  return asked.map((resource) => ({ resource, search: { mode: 'match' } }));
}

function bundle(entries: readonly Entry[], request: IncomingMessage, next: string | null) {
  const self = `http://${request.headers.host}${request.url}`;
  const notice = { resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational' }] }, search: { mode: 'outcome' } };
  const unasked = { resource: { resourceType: 'Practitioner', id: 'dr-1' }, search: { mode: 'include' } };

  return {
    resourceType: 'Bundle', type: 'searchset', meta: { lastUpdated: '2026-11-01T00:00:00.000+00:00' },
    link: [{ relation: 'self', url: self }, ...(next === null ? [] : [{ relation: 'next', url: next }])],
    ...(entries.length > 0 && { entry: [...entries, notice, unasked] }),
  };
}

/** Says nothing of search parameters, as small servers do. */
function capability() {
  const types = [...new Set(usStyleChart().map(({ resourceType }) => resourceType)), UNKNOWN];

  return {
    resourceType: 'CapabilityStatement', status: 'active', kind: 'instance', fhirVersion: '4.0.1', format: ['json'],
    rest: [{ mode: 'server', resource: types.map((type) => ({ type, interaction: [{ code: 'search-type' }] })) }],
  };
}
