import 'server-only';

// Every form and action of ours is far below: a photo never comes this way.
const MOST_BODY_BYTES = 256 * 1024;
const READING = new Set(['GET', 'HEAD']);

/**
 * The status a request is refused with before any code of a page or an action
 * runs, or null. Next lets an action run without an `Origin` header and fails
 * on a malformed one; here whatever writes must say that it comes from us.
 */
export function findRequestFault(method: string, headers: Headers, origin: string): 403 | 405 | 413 | null {
  if (READING.has(method)) return null;
  if (method !== 'POST') return 405;
  if (headers.get('origin') !== origin) return 403;

  // Browsers since 2023 say where a request comes from; a page cannot forge it.
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return 403;

  return Number(headers.get('content-length')) > MOST_BODY_BYTES ? 413 : null;
}
