import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { HospitalCode } from '@/demo/hospitals';
import type { LifeOptions } from '@/demo/hospital-servers/charts/live-life';
import { createFhirEndpoint } from '@/demo/hospital-servers/serve/answer-request';
import { answerWithFault, isFault } from '@/demo/hospital-servers/serve/faults';
import type { Fault } from '@/demo/hospital-servers/serve/faults';

export type HospitalServer = {
  hospital: HospitalCode;
  /** `http://127.0.0.1:…/fhir` */
  baseUrl: string;
  /** What its FHIR endpoint wants to be shown; the demo's, so no secret. */
  token: string;
  /** Requests to the FHIR endpoint so far. */
  asked: () => number;
  /** Those that it answered with 304: nothing changed. */
  unchanged: () => number;
  stop: () => Promise<void>;
};

type Running = { token: string; fault: Fault | null; asked: number; unchanged: number; answer: ReturnType<typeof createFhirEndpoint> };

const HOST = '127.0.0.1';

/**
 * One hospital's FHIR R4 server over real HTTP. `PUT /fault/<name>` switches a
 * fault on and `DELETE /fault` off, as a drill or a test wants it.
 * @param port 0: any free one
 */
export async function startHospitalServer(hospital: HospitalCode, port = 0, options?: LifeOptions): Promise<HospitalServer> {
  const running: Running = { token: `demo-only-${hospital.toLowerCase()}`, fault: null, asked: 0, unchanged: 0, answer: createFhirEndpoint(hospital, options) };
  const server = createServer((request, response) => {
    handle(running, request, response).catch(() => response.destroy());
  });
  await listen(server, port);

  const { port: bound } = server.address() as AddressInfo;
  return {
    hospital,
    baseUrl: `http://${HOST}:${bound}/fhir`,
    token: running.token,
    asked: () => running.asked,
    unchanged: () => running.unchanged,
    stop: () => stop(server),
  };
}

/** A port that somebody else took is no reason not to start: any free one will do. */
async function listen(server: Server, port: number): Promise<void> {
  const bind = (wanted: number) =>
    new Promise<void>((done, fail) => {
      server.once('error', fail).listen(wanted, HOST, () => done(void server.off('error', fail)));
    });

  await bind(port).catch((error: unknown) => {
    if (port === 0) throw error;
    return bind(0);
  });
}

async function handle(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? HOST}`);
  if (url.pathname.startsWith('/fault')) return switchFault(running, request.method, url.pathname, response);

  running.asked += 1;
  if (request.method !== 'GET' || !url.pathname.startsWith('/fhir/')) return reply(response, 404, null);
  if (running.fault !== null && (await answerWithFault(running.fault, response))) return;
  if (request.headers.authorization !== `Bearer ${running.token}`) return reply(response, 401, null);

  const { status, body, etag } = running.answer({ url, ifNoneMatch: request.headers['if-none-match'] ?? null, fault: running.fault });
  if (status === 304) running.unchanged += 1;
  reply(response, status, body, etag);
}

function switchFault(running: Running, method: string | undefined, pathname: string, response: ServerResponse): void {
  const name = pathname.split('/')[2] ?? '';
  if (method !== 'DELETE' && !(method === 'PUT' && isFault(name))) return reply(response, 404, null);

  running.fault = method === 'PUT' && isFault(name) ? name : null;
  reply(response, 204, null);
}

function reply(response: ServerResponse, status: number, body: unknown, etag?: string): void {
  response.writeHead(status, { 'content-type': 'application/fhir+json', ...(etag !== undefined && { etag }) });
  response.end(body === null ? undefined : JSON.stringify(body));
}

/** Also ends answers that a fault left hanging. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => void server.close(() => done()));
  server.closeAllConnections();
  await closed;
}
