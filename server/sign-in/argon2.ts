import 'server-only';

import { argon2 } from 'node:crypto';
import { promisify } from 'node:util';

/** KiB, passes, lanes. */
export type Argon2Cost = { memory: number; passes: number; parallelism: number };

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
export const currentCost: Argon2Cost = { memory: 19 * 1024, passes: 2, parallelism: 1 };

export const SALT_BYTES = 16;
export const TAG_BYTES = 32;

const derive = promisify(argon2);

/** Argon2id (RFC 9106) on a worker thread; the event loop stays free. The same letters typed in two ways are one password. */
export async function argon2id(password: string, salt: Uint8Array, cost: Argon2Cost): Promise<Buffer> {
  return derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength: TAG_BYTES, ...cost });
}
