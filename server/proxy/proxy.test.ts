import { describe, expect, test } from 'vitest';

import { contentSecurityPolicy } from '@/server/proxy/content-security-policy';
import { findOwnAddress } from '@/server/proxy/find-own-address';
import { findRequestFault } from '@/server/proxy/find-request-fault';
import { innerHeaders } from '@/server/proxy/inner-headers';

const origin = 'https://yika.example.org';

describe('a request that writes is refused before anything runs', () => {
  test.each([
    ['without an origin', {}, 403],
    ['from no origin', { origin: 'null' }, 403],
    ['from a malformed origin', { origin: 'yika.example.org' }, 403],
    ['from an empty origin', { origin: '' }, 403],
    ['from another host', { origin: 'https://evil.example' }, 403],
    ['from a host that begins like ours', { origin: 'https://yika.example.org.evil.example' }, 403],
    ['from a subdomain', { origin: 'https://x.yika.example.org' }, 403],
    ['from another port', { origin: 'https://yika.example.org:8443' }, 403],
    ['from our name in clear', { origin: 'http://yika.example.org' }, 403],
    ['from elsewhere, whatever host is claimed', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }, 403],
    ['when the browser calls it cross-site', { origin, 'sec-fetch-site': 'cross-site' }, 403],
    ['when the browser calls it same-site', { origin, 'sec-fetch-site': 'same-site' }, 403],
    ['when somebody typed or bookmarked it', { origin, 'sec-fetch-site': 'none' }, 403],
    ['when it is larger than any form of ours', { origin, 'content-length': String(256 * 1024 + 1) }, 413],
  ])('%s', (_, headers: Record<string, string>, status) => {
    expect(findRequestFault('POST', new Headers(headers), origin)).toBe(status);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'NONSENSE'])('%s is not spoken here', (method) => {
    expect(findRequestFault(method, new Headers({ origin }), origin)).toBe(405);
  });
});

test.each([
  ['a form of ours', 'POST', { origin, 'sec-fetch-site': 'same-origin', 'content-length': '300' }],
  ['a form of ours from a browser that does not say', 'POST', { origin }],
  ['reading, from wherever', 'GET', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
])('%s is let through', (_, method, headers: Record<string, string>) => {
  expect(findRequestFault(method, new Headers(headers), origin)).toBeNull();
});

describe('what reaches the application', () => {
  const forged = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-forwarded-port': '81',
    forwarded: 'host=evil.example',
    'x-real-ip': '10.0.0.1',
    'x-middleware-subrequest': 'proxy',
    'x-middleware-override-headers': 'cookie',
    'x-nextjs-data': '1',
    'x-invoke-path': '/staff',
    'x-matched-path': '/staff',
    'next-resume': '1',
    'x-nonce': 'known',
    'content-security-policy': "script-src 'nonce-known'",
    'content-security-policy-report-only': "script-src 'nonce-known'",
    cookie: 'yika-session=x',
    'x-nextjs-request-id': 'a1',
  };

  test('is what a browser may say, and the configured origin', () => {
    expect(Object.fromEntries(innerHeaders(new Headers(forged), origin))).toEqual({
      cookie: 'yika-session=x',
      'x-forwarded-host': 'yika.example.org',
      'x-forwarded-proto': 'https',
      'x-nextjs-request-id': 'a1',
    });
  });

  test('of several addresses only the nearest is believed', () => {
    const headers = new Headers({ 'x-forwarded-for': '8.8.8.8, 203.0.113.7, 192.0.2.20' });

    expect(innerHeaders(headers, origin).get('x-forwarded-for')).toBe('192.0.2.20');
  });
});

describe('the content security policy', () => {
  const page = { nonce: 'abc', framed: false, development: false, https: true };

  test('runs scripts and styles with this nonce only', () => {
    const policy = contentSecurityPolicy(page);

    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|style-src [^;]*unsafe/);
  });

  test('lets nobody frame a page, but for printing ourselves', () => {
    expect(contentSecurityPolicy(page)).toContain("frame-ancestors 'none'");
    expect(contentSecurityPolicy({ ...page, framed: true })).toContain("frame-ancestors 'self'");
  });

  test('has no upgrade to https where there is none', () => {
    expect(contentSecurityPolicy({ ...page, https: false })).not.toContain('upgrade-insecure-requests');
  });
});

describe('a server on this machine that is opened by another of its names', () => {
  const path = new URL('http://127.0.0.1:3000/desk?x=1');

  test('leads to the configured one', () => {
    expect(findOwnAddress('127.0.0.1:3000', path, 'http://localhost:3000')?.href).toBe('http://localhost:3000/desk?x=1');
  });

  test.each([
    ['localhost:3000', 'http://localhost:3000'],
    ['127.0.0.1:4000', 'http://localhost:3000'],
    ['127.0.0.1:3000', 'https://yika.example.org'],
    ['evil.example:3000', 'http://localhost:3000'],
    ['not a host', 'http://localhost:3000'],
    [null, 'http://localhost:3000'],
  ])('stays where it is: %s of %s', (host, configured) => {
    expect(findOwnAddress(host, path, configured)).toBeNull();
  });
});
