import 'server-only';

import { configuredKeys } from '@/server/sealing/key-ring';
import type { SealKey } from '@/server/sealing/key-ring';
import type { SealPlace } from '@/server/sealing/sealed-columns';

/** A stored value that cannot be opened is a broken invariant; what it holds is never part of the message. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/**
 * Encrypts for one place: suite and key id, nonce, ciphertext, tag. The place
 * is authenticated with it, so a value copied to another row does not open.
 */
export function seal(place: SealPlace, plain: string, { currentSealKey: key } = configuredKeys()): Uint8Array<ArrayBuffer> {
  return Buffer.concat([key.header, key.suite.encrypt(key, associate(key, place), plain)]);
}

/** @throws {SealError} when its key is not configured, or when it was altered or moved */
export function unseal(place: SealPlace, sealed: Uint8Array, { sealKeys } = configuredKeys()): string {
  const key = sealKeys.find(({ header }) => startsWith(sealed, header));
  if (!key) throw new SealError(`the key of a sealed ${place.column} is not configured`);

  const plain = key.suite.decrypt(key, associate(key, place), sealed.subarray(key.header.length));
  if (plain === null) throw new SealError(`a sealed ${place.column} was altered or moved`);
  return plain;
}

/** False for what an older key or the other suite sealed: rotation seals it anew. */
export function isSealedWithCurrentKey(sealed: Uint8Array, { currentSealKey } = configuredKeys()): boolean {
  return startsWith(sealed, currentSealKey.header);
}

// Column names and row ids hold no NUL, so the parts cannot run into each other.
function associate({ header }: SealKey, { column, rowId }: SealPlace): Uint8Array {
  return Buffer.concat([header, Buffer.from(`${column}\0${rowId}`, 'utf8')]);
}

function startsWith(sealed: Uint8Array, header: Uint8Array): boolean {
  return header.every((byte, index) => sealed[index] === byte);
}
