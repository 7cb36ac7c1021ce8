import 'server-only';

import { errors } from 'undici';
import type { Dispatcher } from 'undici';

import type { Connection } from '@/server/hospitals/connection';
import { readJsonBody } from '@/server/hospitals/fhir-r4/read-json-body';
import { SourceFailure } from '@/server/hospitals/source-failure';

export type JsonAnswer = { found: 'new'; body: unknown; bytes: number; etag: string | null } | { found: 'unchanged' } | { found: 'missing' };

/**
 * One GET of JSON below the source's base URL, within every limit.
 * @throws {SourceFailure}
 */
export function getJson(connection: Connection, url: URL, { signal, etag }: { signal: AbortSignal; etag?: string }): Promise<JsonAnswer> {
  return get(connection, url, { signal, accept: 'application/fhir+json', ...(etag !== undefined && { etag }) }, readJson);
}

type Asked = { signal: AbortSignal; accept: string; etag?: string };

/**
 * One GET below the source's base URL. Redirects are not followed and addresses
 * elsewhere are not asked: our credentials go to the host they were entered for.
 * @param read what becomes of a good answer; must keep its body within limits.
 * @throws {SourceFailure}
 */
export async function get<Value>(
  connection: Connection,
  url: URL,
  asked: Asked,
  read: (response: Dispatcher.ResponseData) => Promise<Value>,
): Promise<Value | { found: 'unchanged' } | { found: 'missing' }> {
  if (!isBelow(connection.baseUrl, url)) throw new SourceFailure('redirected');

  return connection.circuit.run(async () => {
    try {
      const response = await request(connection, url, asked);
      return response.statusCode === 200 ? await read(response) : withoutBody(response);
    } catch (error) {
      throw asFailure(error, asked.signal);
    }
  }, asked.signal);
}

/** Below the base, or the base itself: HAPI pages on `/fhir?_getpages=…`, without the slash. */
export function isBelow(base: URL, url: URL): boolean {
  return url.origin === base.origin && `${url.pathname}/`.startsWith(base.pathname) && url.username === '';
}

function request({ agent, bearerToken }: Connection, url: URL, { signal, accept, etag }: Asked): Promise<Dispatcher.ResponseData> {
  return agent.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    signal,
    // The signal is the deadline; two clocks would only disagree.
    headersTimeout: 0,
    bodyTimeout: 0,
    headers: {
      accept,
      'accept-encoding': 'gzip',
      ...(bearerToken !== null && { authorization: `Bearer ${bearerToken}` }),
      ...(etag !== undefined && { 'if-none-match': etag }),
    },
  });
}

async function readJson({ headers, body }: Dispatcher.ResponseData): Promise<Extract<JsonAnswer, { found: 'new' }>> {
  const { json, bytes } = await readJsonBody(body, encodingOf(headers));

  return { found: 'new', body: json, bytes, etag: textOf(headers['etag']) ?? null };
}

export function encodingOf(headers: Dispatcher.ResponseData['headers']): string | undefined {
  return textOf(headers['content-encoding'])?.toLowerCase();
}

function withoutBody({ statusCode, body }: Dispatcher.ResponseData): { found: 'unchanged' } | { found: 'missing' } {
  body.on('error', () => undefined);
  body.destroy();
  if (statusCode === 304) return { found: 'unchanged' };
  if (statusCode === 404 || statusCode === 410) return { found: 'missing' };
  if (statusCode >= 300 && statusCode < 400) throw new SourceFailure('redirected');
  if (statusCode === 429) throw new SourceFailure('busy');
  if (statusCode === 401 || statusCode === 403) throw new SourceFailure('unauthorised');
  throw new SourceFailure('server-error', { onlyThis: statusCode < 500 || statusCode === 501 });
}

export function textOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

/** The ways a call can end before an answer. Whatever else is thrown is a mistake of ours and stays one. */
function asFailure(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof SourceFailure) return error;
  if (signal.aborted) return new SourceFailure('timeout');
  if (error instanceof errors.ConnectTimeoutError) return new SourceFailure('timeout');

  const code = codeOf(error);
  if (code === null) return error;
  return new SourceFailure(code.startsWith('Z_') ? 'unreadable' : 'unreachable');
}

/** Errors of undici, the network, TLS and zlib carry a code; a slip in this file carries none. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
