import 'server-only';

import { createCipheriv, createDecipheriv } from 'node:crypto';

import { drawNonce } from '@/server/sealing/nonce';
import type { Suite } from '@/server/sealing/suite';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

/**
 * AES-256-GCM (NIST SP 800-38D) and HMAC-SHA-256 (FIPS 198-1). With random
 * 96-bit nonces one key may seal 2^32 values (SP 800-38D section 8.3): some
 * hundreds of times what the largest index holds, and a rotation starts anew.
 */
export const internationalSuite: Suite = {
  name: 'international',
  mark: 0x11,
  hash: 'sha256',
  encryptionKeyBytes: 32,

  encrypt({ encryption }, associated, plain) {
    const nonce = drawNonce(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, encryption, nonce, { authTagLength: TAG_BYTES });

    cipher.setAAD(associated);
    return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  },

  decrypt({ encryption }, associated, sealed) {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;

    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(ALGORITHM, encryption, nonce, { authTagLength: TAG_BYTES });

    decipher.setAAD(associated);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));

    try {
      return Buffer.concat([plain, decipher.final()]).toString('utf8');
    } catch {
      // Node tells a tag that does not fit only by throwing here.
      return null;
    }
  },
};
