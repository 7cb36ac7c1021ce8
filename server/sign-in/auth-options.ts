import 'server-only';

import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';

import { ownPath } from '@/domain/access/own-path';
import { sessionLimits } from '@/domain/access/session-state';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { cookieName, cookieOptions } from '@/server/session/session-cookie';
import { authorize } from '@/server/sign-in/authorize';

/**
 * next-auth is the door and nothing more: it carries the form here and the
 * cookie back. The cookie's whole content is our random token, so there is
 * nothing in it to forge, to update or to trust; throttle, session and audit
 * are ours.
 */
export function authOptions(): AuthOptions {
  const options = cookieOptions();

  return {
    secret: env().NEXTAUTH_SECRET,
    providers: [
      CredentialsProvider({
        credentials: { userName: {}, password: {} },
        authorize: (given, { headers }) => authorize(given, headers),
      }),
    ],
    session: { strategy: 'jwt', maxAge: sessionLimits.lifeMs / 1_000 },
    jwt: {
      encode: ({ token }) => token?.sub ?? '',
      decode: ({ token }) => (token ? { sub: token } : null),
    },
    cookies: {
      sessionToken: { name: cookieName('session'), options },
      csrfToken: { name: cookieName('csrf'), options },
      callbackUrl: { name: cookieName('return'), options },
    },
    callbacks: {
      // Whatever a browser sends to update its session with is dropped here.
      jwt: ({ token: { sub } }) => (sub === undefined ? {} : { sub }),
      session: ({ session: { expires } }) => ({ expires }),
      redirect: ({ url, baseUrl }) => `${baseUrl}${ownPath(url, baseUrl)}`,
    },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    logger: {
      error: (code) => log().warn({ code }, 'sign-in door'),
      warn: (code) => log().warn({ code }, 'sign-in door'),
      debug: () => undefined,
    },
  };
}
