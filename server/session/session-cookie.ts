import 'server-only';

import { cookies } from 'next/headers';

import { env } from '@/server/env';
import { isSessionToken } from '@/server/session/session-token';

export type OwnCookieOptions = { httpOnly: true; sameSite: 'strict'; path: '/'; secure: boolean };

/** `__Host-` binds a cookie to this host and to TLS; browsers refuse it on plain http, which only localhost may speak. */
export function cookieName(name: 'session' | 'csrf' | 'return'): string {
  return isSecure() ? `__Host-yika-${name}` : `yika-${name}`;
}

export function cookieOptions(): OwnCookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure() };
}

export async function findSessionToken(): Promise<string | null> {
  const token = (await cookies()).get(cookieName('session'))?.value;

  return token && isSessionToken(token) ? token : null;
}

/** Deletes the cookie; only in an action or a route handler. The row decides, this is tidiness. */
export async function forgetSessionCookie(): Promise<void> {
  (await cookies()).set(cookieName('session'), '', { ...cookieOptions(), maxAge: 0 });
}

function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https:');
}
