// Never looked up: it only lends a relative path an origin to be judged by.
const NOWHERE = 'http://own.invalid';

/**
 * Where to lead somebody after signing in: a path of our own, or the start.
 * `//host`, `/\host` and `https://host` are all ways to send staff who have just
 * typed their password to a page that looks like ours and asks again.
 */
export function ownPath(wanted: string | null | undefined, origin: string = NOWHERE): `/${string}` {
  const url = wanted ? URL.parse(wanted, NOWHERE) : null;

  if (!url || (url.origin !== NOWHERE && url.origin !== origin)) return '/';

  return url.pathname.startsWith('//') ? '/' : `/${url.pathname.slice(1)}${url.search}`;
}
