import 'server-only';

import { randomBytes, timingSafeEqual } from 'node:crypto';

import { argon2id, currentCost, SALT_BYTES, TAG_BYTES } from '@/server/sign-in/argon2';
import type { Argon2Cost } from '@/server/sign-in/argon2';

type Stored = { salt: Uint8Array; tag: Uint8Array; cost: Argon2Cost };

const PHC = /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<lanes>\d+)\$(?<salt>[A-Za-z0-9+/]+)\$(?<tag>[A-Za-z0-9+/]+)$/;

/**
 * Whether this is the password of a stored hash. Without a hash (an account
 * that does not exist) the same work is done, so that time tells nothing.
 * @throws when the stored hash is not one of `hashPassword`'s
 */
export async function verifyPassword(password: string, storedHash: string | null): Promise<boolean> {
  const stored = storedHash === null ? drawDecoy() : parse(storedHash);
  const tag = await argon2id(password, stored.salt, stored.cost);

  return timingSafeEqual(tag, stored.tag) && storedHash !== null;
}

function drawDecoy(): Stored {
  return { salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES), cost: currentCost };
}

function parse(storedHash: string): Stored {
  const { memory, passes, lanes, salt = '', tag = '' } = PHC.exec(storedHash)?.groups ?? {};
  const stored = { salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };

  if (stored.tag.length !== TAG_BYTES) throw new Error('a stored password hash is not a PHC string of argon2id');
  return { ...stored, cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(lanes) } };
}
