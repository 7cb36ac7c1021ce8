import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a hospital's system can do to whoever asks it, one at a time; `null` is a good day. */
export const faults = [
  'slow', 'hang', 'drip', 'down', 'huge', 'gzip-bomb', 'deep-json', 'many-values', 'prototype-json', 'not-json',
  'redirect', 'foreign-link', 'endless-pages', 'unauthorised', 'server-error', 'wrong-patient', 'number-only', 'not-a-record', 'two-patients', 'withdrawn',
] as const;

export type Fault = (typeof faults)[number];

export function isFault(text: string): text is Fault {
  return faults.some((fault) => fault === text);
}

const MEGABYTE = Buffer.alloc(1024 * 1024, ' ');
const SLOW_MS = 1500;
const DRIP_MS = 200;
const HUGE_MEGABYTES = 100;
const BOMB_MEGABYTES = 300;
const DEPTH = 1_000_000;
const VALUES = 2_000_000;

const JSON_HEADERS = { 'content-type': 'application/fhir+json' };

/**
 * The faults that need no chart: the answer itself is the attack. True when the
 * answer was given; false for those that only bend what is answered.
 */
export async function answerWithFault(fault: Fault, response: ServerResponse): Promise<boolean> {
  switch (fault) {
    case 'slow':
      await wait(SLOW_MS, undefined, { ref: false });
      return false;
    case 'hang':
      return true;
    case 'drip':
      await send(response, 200, JSON_HEADERS, drip());
      return true;
    case 'down':
      response.socket?.destroy();
      return true;
    case 'huge':
      await send(response, 200, JSON_HEADERS, spaces(HUGE_MEGABYTES));
      return true;
    case 'gzip-bomb':
      response.writeHead(200, { ...JSON_HEADERS, 'content-encoding': 'gzip' });
      await pipeline(Readable.from(spaces(BOMB_MEGABYTES)), createGzip(), response).catch(() => undefined);
      return true;
    case 'deep-json':
      await send(response, 200, JSON_HEADERS, ['{"resourceType":"Bundle","type":"searchset","entry":', '['.repeat(DEPTH), ']'.repeat(DEPTH), '}']);
      return true;
    case 'many-values':
      await send(response, 200, JSON_HEADERS, ['{"resourceType":"Bundle","type":"searchset","entry":[', '1,'.repeat(VALUES), '1]}']);
      return true;
    case 'prototype-json':
      await send(response, 200, JSON_HEADERS, ['{"resourceType":"Bundle","type":"searchset","__proto__":{"type":"transaction"},"type":"searchset","entry":{"length":3}}']);
      return true;
    case 'not-json':
      await send(response, 200, { 'content-type': 'text/html' }, ['<html><body>请登录</body></html>']);
      return true;
    case 'redirect':
      await send(response, 302, { location: 'http://169.254.169.254/latest/meta-data/' }, []);
      return true;
    case 'unauthorised':
      await send(response, 401, JSON_HEADERS, []);
      return true;
    case 'server-error':
      await send(response, 503, JSON_HEADERS, []);
      return true;
    case 'foreign-link':
    case 'endless-pages':
    case 'wrong-patient':
    case 'number-only':
    case 'not-a-record':
    case 'two-patients':
    case 'withdrawn':
      return false;
  }
}

/** Whoever asked may leave in the middle of it: that is the point. */
async function send(response: ServerResponse, status: number, headers: Record<string, string>, parts: Iterable<string | Buffer> | AsyncIterable<string>): Promise<void> {
  response.writeHead(status, headers);
  await pipeline(Readable.from(parts), response).catch(() => undefined);
}

function* spaces(megabytes: number): Generator<Buffer> {
  yield Buffer.from('{"resourceType":"Bundle",');
  for (let sent = 0; sent < megabytes; sent += 1) yield MEGABYTE;
  yield Buffer.from('"type":"searchset"}');
}

async function* drip(): AsyncGenerator<string> {
  for (;;) {
    yield ' ';
    await wait(DRIP_MS, undefined, { ref: false });
  }
}
