import 'server-only';

import { hash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** What the cookie carries: 256 random bits that mean nothing without their row. */
export function drawSessionToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

export function isSessionToken(text: string): boolean {
  return TOKEN.test(text);
}

/** The stored form. Plain SHA-256 is enough for a value nobody can guess: a copied table opens nothing. */
export function sessionTokenDigest(token: string): Buffer<ArrayBuffer> {
  return hash('sha256', token, 'buffer');
}
