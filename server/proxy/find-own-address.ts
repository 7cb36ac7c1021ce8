import 'server-only';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * On the machine itself there are several names for one server, and cookies
 * and origins hold for one of them: where to go when another was opened.
 */
export function findOwnAddress(host: string | null, { pathname, search }: URL, origin: string): URL | null {
  const own = new URL(origin);
  const opened = host ? URL.parse(`http://${host}`) : null;
  const isAlias = opened?.hostname !== own.hostname && opened?.port === own.port;

  if (!opened || !isAlias || !LOOPBACK.has(own.hostname) || !LOOPBACK.has(opened.hostname)) return null;
  return new URL(pathname + search, own);
}
