import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

import { findPhoneOwner } from '@/demo/platforms/bearers';
import { codePage } from '@/demo/platforms/code-page';
import { answerHealthCard, issueHealthCardCode } from '@/demo/platforms/health-card-platform';
import { answerInsurance, issueInsuranceCode } from '@/demo/platforms/insurance-platform';
import { createIssuedCodes, faults } from '@/demo/platforms/issued-codes';
import type { Fault, IssuedCodes } from '@/demo/platforms/issued-codes';

export type SimulatedPlatforms = { address: string; healthCardUrl: string; insuranceUrl: string; close: () => Promise<void> };

const HOST = '127.0.0.1';
const SLOW_MS = 1_200;
const DEEP = 5_000;
const HUGE_BYTES = 1024 * 1024;

/**
 * The two platforms a hospital is connected to, over real HTTP on loopback: they
 * hand out codes as a phone would show them, resolve each once within its
 * minute, and fail in every way a code was issued to fail in.
 */
export async function simulatePlatforms(port = 0): Promise<SimulatedPlatforms> {
  const codes = createIssuedCodes(Date.now);
  let serial = 0;
  const server = createServer((request, response) => {
    void serve({ request, response, codes, serial: (serial += 1) }).catch(() => response.destroy());
  });

  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, HOST, listening));
  const bound = server.address();
  const address = `http://${HOST}:${typeof bound === 'object' && bound ? bound.port : port}`;

  return {
    address,
    healthCardUrl: `${address}/health-card`,
    insuranceUrl: `${address}/insurance`,
    close: () => new Promise((closed) => {
      // A silent answer never ends by itself.
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}

type Exchange = { request: IncomingMessage; response: ServerResponse; codes: IssuedCodes; serial: number };

async function serve(exchange: Exchange): Promise<void> {
  const { request, response, codes } = exchange;
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${HOST}`);
  const body = await text(request);

  if (request.method === 'GET' && pathname === '/') return send(response, 200, 'text/html; charset=utf-8', codePage());
  if (request.method === 'POST' && pathname === '/issue') return issue(exchange, searchParams);
  if (request.method === 'POST' && pathname === '/health-card') return answer(exchange, codeIn(body, 'qr_code'), (code) => answerHealthCard(codes, code));
  if (request.method === 'POST' && pathname === '/insurance') return answer(exchange, codeIn(body, 'qrCode'), (code) => answerInsurance(codes, code));
  send(response, 404, 'text/plain', 'not found');
}

/** What the phone of a cast member shows now; `fault` decides what becomes of it at the window. */
function issue({ response, codes, serial }: Exchange, asked: URLSearchParams): void {
  const owner = findPhoneOwner(asked.get('member') ?? '');
  const fault = faults.find((each) => each === asked.get('fault')) ?? null;

  if (!owner) return send(response, 404, 'text/plain', 'nobody of that name');
  const code = asked.get('platform') === 'insurance' ? issueInsuranceCode(codes, owner, fault) : issueHealthCardCode(codes, owner, fault, serial);
  send(response, 200, 'text/plain', code);
}

function codeIn(body: string, key: string): string {
  // Both calls carry the code under one name, wherever they nest it.
  return new RegExp(`"${key}":"([^"]+)"`).exec(body)?.[1]?.toUpperCase() ?? '';
}

async function answer({ response, codes }: Exchange, code: string, resolve: (code: string) => object): Promise<void> {
  const fault = codes.faultOf(code);

  if (fault === 'silent') return;
  if (fault === 'slow') await wait(SLOW_MS);
  const broken = fault && brokenAnswers[fault];
  if (broken) return broken(response);
  send(response, 200, 'application/json', JSON.stringify(resolve(code)));
}

const brokenAnswers: Partial<Record<Fault, (response: ServerResponse) => void>> = {
  malformed: (response) => send(response, 200, 'application/json', '{"ret_code":"0","code":0,"data":{"name":'),
  deep: (response) => send(response, 200, 'application/json', `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`),
  huge: (response) => send(response, 200, 'application/json', JSON.stringify({ filler: 'x'.repeat(HUGE_BYTES) })),
  redirect: (response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  down: (response) => send(response, 503, 'text/plain', 'maintenance'),
};

function send(response: ServerResponse, status: number, type: string, content: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
}
