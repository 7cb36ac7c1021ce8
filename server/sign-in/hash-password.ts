import 'server-only';

import { randomBytes } from 'node:crypto';

import { argon2id, currentCost, SALT_BYTES } from '@/server/sign-in/argon2';

/** NIST SP 800-63B and OWASP ASVS 5.0 V6.2.1: length is what counts, and a limit keeps hashing cheap. */
const passwordLength = { least: 12, most: 128 } as const;

/** What is wrong with a password somebody wants to set, if anything. Counted in characters, not bytes. */
export function findPasswordFault(password: string): 'too-short' | 'too-long' | null {
  const { length } = [...password.normalize('NFKC')];

  if (length < passwordLength.least) return 'too-short';
  return length > passwordLength.most ? 'too-long' : null;
}

/**
 * The stored form of a new password: a PHC string, argon2id with its own salt.
 * @throws {RangeError} for a password that `findPasswordFault` finds fault with
 */
export async function hashPassword(password: string): Promise<string> {
  const fault = findPasswordFault(password);
  if (fault) throw new RangeError(`password ${fault}`);

  const salt = randomBytes(SALT_BYTES);
  const tag = await argon2id(password, salt, currentCost);
  const { memory, passes, parallelism } = currentCost;

  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

// The PHC string format leaves out base64's padding.
function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
