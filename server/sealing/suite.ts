import 'server-only';

import type { KeyObject } from 'node:crypto';

import type { SuiteName } from '@/server/env';

export type SealingKeys = { encryption: KeyObject; authentication: KeyObject };

/** One choice of algorithms; values made with different ones lie side by side and tell each other apart. */
export type Suite = {
  name: SuiteName;
  /** First byte of everything this suite seals; never given to another. */
  mark: number;
  hash: 'sha256' | 'sm3';
  encryptionKeyBytes: number;
  /** Nonce, ciphertext and tag; the tag also covers `associated`. */
  encrypt(keys: SealingKeys, associated: Uint8Array, plain: string): Uint8Array;
  /** Null when the tag does not fit: altered, moved to another row, or another key. */
  decrypt(keys: SealingKeys, associated: Uint8Array, sealed: Uint8Array): string | null;
};
