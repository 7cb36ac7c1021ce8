import 'server-only';

// What Next and the code behind it would take for its own word. The two request
// ids are only names that the development tools match their output by.
const INSIDE_ONLY = [
  /^x-forwarded-|^forwarded$|^x-real-ip$/,
  /^x-original-|^x-rewrite-url$|^x-matched-path$|^x-now-/,
  /^x-middleware-|^x-invoke-|^x-nextjs-(?!request-id$|html-request-id$)/,
  /^next-resume|^x-next-resume/,
  /^x-nonce$|^content-security-policy/,
];

/**
 * The request's headers as the application sees them: nothing that only the
 * inside may say, and the one configured origin instead of whatever was claimed.
 */
export function innerHeaders(outer: Headers, origin: string): Headers {
  const { host, protocol } = new URL(origin);
  const address = nearestAddress(outer);
  const inner = new Headers(outer);

  for (const name of outer.keys()) {
    if (INSIDE_ONLY.some((pattern) => pattern.test(name))) inner.delete(name);
  }

  inner.set('x-forwarded-host', host);
  inner.set('x-forwarded-proto', protocol.replace(':', ''));
  if (address) inner.set('x-forwarded-for', address);
  return inner;
}

/**
 * The last entry is the one our own front proxy wrote, or Next itself where
 * there is none; anything before it was sent by the client and may be invented.
 */
function nearestAddress(headers: Headers): string | null {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null;
}
