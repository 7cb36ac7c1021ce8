import { hash } from 'node:crypto';
import { expect, test } from 'vitest';

import { drawSessionToken } from '@/server/session/session-token';
import { authOptions } from '@/server/sign-in/auth-options';
import { csrfTokenOf, mintCsrfCookie } from '@/server/sign-in/csrf-cookie';

const token = drawSessionToken();
const secret = process.env['NEXTAUTH_SECRET'] ?? '';

test('the cookie is the random token itself, and nothing else is ever in it', async () => {
  const { callbacks, jwt } = authOptions();
  const carried = await callbacks?.jwt?.({
    token: { sub: token, name: 'canary', email: 'canary', roles: ['AUDITOR'] },
    user: { id: token },
    account: null,
    trigger: 'signIn',
  });

  expect(carried).toEqual({ sub: token });
  expect(await jwt?.encode?.({ token: carried ?? {}, secret })).toBe(token);
  expect(await jwt?.decode?.({ token, secret })).toEqual({ sub: token });
});

test('what a browser sends to update its session with changes nothing', async () => {
  const { callbacks } = authOptions();
  const session = { sub: 'another', roles: ['AUDITOR'], organisationId: 'another' };
  const carried = await callbacks?.jwt?.({ token: { sub: token }, user: { id: token }, account: null, trigger: 'update', session });

  expect(carried).toEqual({ sub: token });
});

test('next-auth leads nowhere but to ourselves', async () => {
  const baseUrl = 'http://localhost:3000';
  const lead = (url: string) => authOptions().callbacks?.redirect?.({ url, baseUrl });

  expect(await lead('/sign-in/desk?next=%2Fdesk')).toBe('http://localhost:3000/sign-in/desk?next=%2Fdesk');
  expect(await lead('https://evil.example/')).toBe('http://localhost:3000/');
  expect(await lead('//evil.example/')).toBe('http://localhost:3000/');
});

test('every cookie is out of reach of scripts and of other sites', () => {
  const { cookies, session } = authOptions();

  expect(Object.values(cookies ?? {}).map(({ options }) => options)).toEqual(
    Array(3).fill({ httpOnly: true, sameSite: 'strict', path: '/', secure: false }),
  );
  expect(session).toEqual({ strategy: 'jwt', maxAge: 10 * 60 * 60 });
});

test('the cookie against forged forms is the one next-auth checks', () => {
  const cookie = mintCsrfCookie();
  const csrf = csrfTokenOf(cookie);

  expect(cookie).toBe(`${csrf}|${hash('sha256', csrf + secret, 'hex')}`);
  expect(csrf).toMatch(/^[0-9a-f]{64}$/);
  expect(csrfTokenOf(mintCsrfCookie())).not.toBe(csrf);
  expect(csrfTokenOf(undefined)).toBe('');
});
