import 'server-only';

import { createHmac } from 'node:crypto';

import { configuredKeys } from '@/server/sealing/key-ring';
import type { DigestKey } from '@/server/sealing/key-ring';

type Digest = Buffer<ArrayBuffer>;

function digestWith({ suite, keyFor }: DigestKey, purpose: string, text: string): Buffer<ArrayBuffer> {
  return createHmac(suite.hash, keyFor(purpose)).update(text, 'utf8').digest();
}

/**
 * The stored form of an identifier: 32 bytes, keyed by its system.
 * @param value the identifier's normal form; two spellings give two digests
 */
export function digestIdentifier(system: string, value: string, { digestKeys } = configuredKeys()): Digest {
  return digestWith(digestKeys[0], `identifier/${system}`, value);
}

/**
 * Every digest an identifier may be stored under, the current key's first. Look
 * all of them up in one statement, or the current one last: a rotation moves
 * rows to it between two statements, and never back.
 */
export function identifierDigests(system: string, value: string, { digestKeys } = configuredKeys()): Digest[] {
  return digestKeys.map((key) => digestWith(key, `identifier/${system}`, value));
}

/** The stored form of a match key: signed 64 bits, so that an index of them stays small. */
export function matchKeyDigest(kind: number, text: string, { digestKeys } = configuredKeys()): bigint {
  return digestWith(digestKeys[0], `match/${kind}`, text).readBigInt64BE();
}

/** As `identifierDigests`, for match keys. */
export function matchKeyDigests(kind: number, text: string, { digestKeys } = configuredKeys()): bigint[] {
  return digestKeys.map((key) => digestWith(key, `match/${kind}`, text).readBigInt64BE());
}

/** Keyed digest of any text that must be compared but not kept: a throttled address, a submitted form. */
export function digestText(purpose: string, text: string, { digestKeys } = configuredKeys()): Digest {
  return digestWith(digestKeys[0], `text/${purpose}`, text);
}
