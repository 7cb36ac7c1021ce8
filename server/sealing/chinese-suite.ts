import 'server-only';

import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { drawNonce } from '@/server/sealing/nonce';
import type { Suite } from '@/server/sealing/suite';

const NONCE_BYTES = 16;
const TAG_BYTES = 32;
const ALGORITHM = 'sm4-ctr';

/**
 * SM4 (GB/T 32907-2016) in counter mode, then HMAC over SM3 (GB/T 32905-2016)
 * of everything: encrypt-then-MAC under a second key, because Node's OpenSSL
 * has no SM4-GCM.
 */
export const chineseSuite: Suite = {
  name: 'chinese',
  mark: 0x12,
  hash: 'sm3',
  encryptionKeyBytes: 16,

  encrypt({ encryption, authentication }, associated, plain) {
    const nonce = drawNonce(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, encryption, nonce);
    const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final()]);

    return Buffer.concat([body, tagOf(authentication, associated, body)]);
  },

  decrypt({ encryption, authentication }, associated, sealed) {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;

    const body = sealed.subarray(0, -TAG_BYTES);
    if (!timingSafeEqual(sealed.subarray(-TAG_BYTES), tagOf(authentication, associated, body))) return null;

    const decipher = createDecipheriv(ALGORITHM, encryption, body.subarray(0, NONCE_BYTES));
    return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES)), decipher.final()]).toString('utf8');
  },
};

// The length stands between the two parts, so that no byte can move from one to the other.
function tagOf(key: KeyObject, associated: Uint8Array, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(associated.length);

  return createHmac('sm3', key).update(length).update(associated).update(body).digest();
}
