import { afterEach, expect, test, vi } from 'vitest';

const configured = process.env['NEXTAUTH_URL'] ?? '';

afterEach(() => {
  process.env['NEXTAUTH_URL'] = configured;
  vi.resetModules();
});

test.each([
  ['https://yika.example.org', '__Host-yika-session', true],
  ['http://localhost:3000', 'yika-session', false],
])('on %s the cookie is %s', async (origin, name, secure) => {
  process.env['NEXTAUTH_URL'] = origin;
  vi.resetModules();
  const { cookieName, cookieOptions } = await import('@/server/session/session-cookie');

  expect(cookieName('session')).toBe(name);
  // What `__Host-` asks for: no domain, the root path, TLS.
  expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: 'strict', path: '/', secure });
});
