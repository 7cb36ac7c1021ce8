import 'server-only';

import { hash, randomBytes } from 'node:crypto';

import { env } from '@/server/env';

/**
 * next-auth's own cookie against forged forms: a token, and its hash with the
 * secret. Made by the proxy with the sign-in page itself, so that the plain
 * form works before, and without, any script.
 */
export function mintCsrfCookie(): string {
  const token = randomBytes(32).toString('hex');

  return `${token}|${hash('sha256', `${token}${env().NEXTAUTH_SECRET}`, 'hex')}`;
}

/** What the form sends back; next-auth checks it against the cookie. */
export function csrfTokenOf(cookie: string | undefined): string {
  return cookie?.split('|')[0] ?? '';
}
