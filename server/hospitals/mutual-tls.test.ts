import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { openConnection } from '@/server/hospitals/connection';
import type { Credentials } from '@/server/hospitals/connection';
import { getJson } from '@/server/hospitals/fhir-r4/get-json';
import * as fixture from '@/server/hospitals/mutual-tls.fixture';
import { failureOf } from '@/server/hospitals/source-failure';

let server: Server;
let baseUrl: string;

beforeAll(async () => {
  const options = { cert: fixture.server.certificate, key: fixture.server.key, ca: fixture.authority, requestCert: true, rejectUnauthorized: true };
  server = createServer(options, (request, response) => {
    response.writeHead(200, { 'content-type': 'application/fhir+json' }).end(JSON.stringify({ resourceType: 'Bundle', asked: request.headers.authorization ?? null }));
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));
  baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}/fhir/`;
});
afterAll(() => void server.close());

async function ask(credentials: Partial<Credentials>): Promise<unknown> {
  const connection = openConnection({ baseUrl, credentials: { bearerToken: null, clientCertificate: null, authority: null, ...credentials } });

  try {
    return await getJson(connection, new URL('metadata', connection.baseUrl), { signal: new AbortController().signal });
  } catch (error) {
    return failureOf(error);
  } finally {
    await connection.agent.destroy();
  }
}

it('a hospital that asks for a certificate is shown ours, and its own is checked against its authority', async () => {
  const { authority, client } = fixture;

  expect(await ask({ authority, clientCertificate: client, bearerToken: 'one' })).toMatchObject({ found: 'new', body: { asked: 'Bearer one' } });
  expect(await ask({ authority })).toBe('unreachable');
  expect(await ask({ clientCertificate: client })).toBe('unreachable');
});
