import { randomBytes } from 'node:crypto';
import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';

import { env } from '@/server/env';
import { contentSecurityPolicy } from '@/server/proxy/content-security-policy';
import { findRequestFault } from '@/server/proxy/find-request-fault';
import { findOwnAddress } from '@/server/proxy/find-own-address';
import { innerHeaders } from '@/server/proxy/inner-headers';
import { cookieName, cookieOptions } from '@/server/session/session-cookie';
import { mintCsrfCookie } from '@/server/sign-in/csrf-cookie';

// Files under a content hash are public and never change; everything else is somebody's.
export const config = { matcher: '/((?!_next/static/).*)' };

/**
 * First in every request: refuses what no page of ours sends, strips what only
 * the inside may say, and sets the response's policy. It authorises nothing;
 * an action can be posted to any path, and `guard` asks for itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const origin = env().NEXTAUTH_URL;
  const fault = findRequestFault(request.method, request.headers, origin);

  if (fault) return withPolicy(new NextResponse(null, { status: fault }), request, drawNonce());

  const ownAddress = isDocument(request) && findOwnAddress(request.headers.get('host'), request.nextUrl, origin);
  if (ownAddress) return withPolicy(leadTo(ownAddress), request, drawNonce());
  if (leadsToSignIn(request)) return withPolicy(redirectToSignIn(request, origin), request, drawNonce());
  return passOn(request, origin);
}

function passOn(request: NextRequest, origin: string): NextResponse {
  const nonce = drawNonce();
  const headers = innerHeaders(request.headers, origin);

  // Next reads the nonce for its own scripts from the policy, the layout from here.
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policyFor(request, nonce));

  const response = withPolicy(NextResponse.next({ request: { headers } }), request, nonce);
  const csrf = cookieName('csrf');

  if (request.nextUrl.pathname === '/sign-in' && !request.cookies.has(csrf)) {
    response.cookies.set(csrf, mintCsrfCookie(), cookieOptions());
  }
  return response;
}

/** Spares the server a page that would lead there anyway; whether the cookie is worth anything is not known here. */
function leadsToSignIn(request: NextRequest): boolean {
  const { pathname } = request.nextUrl;
  const isOpen = pathname === '/sign-in' || pathname.startsWith('/api/');

  return isDocument(request) && !isOpen && !request.cookies.has(cookieName('session'));
}

function isDocument({ method, headers }: NextRequest): boolean {
  return method === 'GET' && headers.get('sec-fetch-dest') === 'document';
}

// Next takes every name of this machine for one and would make a redirect to
// another of them relative, so that it led back here for ever.
function leadTo(address: URL): NextResponse {
  return new NextResponse(null, { headers: { refresh: `0; url=${address.href}` } });
}

function redirectToSignIn({ nextUrl }: NextRequest, origin: string): NextResponse {
  const target = new URL('/sign-in', origin);

  if (nextUrl.pathname !== '/') target.searchParams.set('next', nextUrl.pathname + nextUrl.search);
  return NextResponse.redirect(target);
}

function withPolicy(response: NextResponse, request: NextRequest, nonce: string): NextResponse {
  const { headers } = response;

  headers.set('content-security-policy', policyFor(request, nonce));
  // A shared computer keeps no page of a patient, neither on disk nor behind the Back button.
  headers.set('cache-control', 'private, no-store');
  // A form posted from a page without any referrer would not say its origin either.
  headers.set('referrer-policy', request.nextUrl.pathname === '/sign-in' ? 'same-origin' : 'no-referrer');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', `camera=(${mayUseCamera(request) ? 'self' : ''}), microphone=(), geolocation=(), payment=()`);
  if (isHttps()) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  return response;
}

// A soft navigation keeps the policy of the page it began on, so every page of the console has to allow it.
function mayUseCamera({ nextUrl: { pathname } }: NextRequest): boolean {
  return !['/sign-in', '/locked', '/print', '/api'].some((closed) => pathname === closed || pathname.startsWith(`${closed}/`));
}

function policyFor({ nextUrl }: NextRequest, nonce: string): string {
  return contentSecurityPolicy({
    nonce,
    framed: nextUrl.pathname === '/print' || nextUrl.pathname.startsWith('/print/'),
    development: env().NODE_ENV === 'development',
    https: isHttps(),
  });
}

function isHttps(): boolean {
  return env().NEXTAUTH_URL.startsWith('https:');
}

function drawNonce(): string {
  return randomBytes(16).toString('base64');
}
