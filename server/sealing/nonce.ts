import 'server-only';

import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 16 * 1024;

const pool = Buffer.alloc(POOL_BYTES);
let used = POOL_BYTES;

/**
 * Fresh random bytes, each handed out once; drawn from the kernel in larger
 * pieces, because a draw per value costs as much as the encryption itself.
 */
export function drawNonce(bytes: number): Uint8Array {
  if (used + bytes > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }

  const nonce = new Uint8Array(pool.subarray(used, used + bytes));
  used += bytes;
  return nonce;
}
