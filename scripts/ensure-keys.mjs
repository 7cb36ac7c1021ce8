/**
 * The keys that seal and look up identifiers. The embedded default makes its
 * own beside the data; a hospital's own database never gets keys it did not
 * choose, because data sealed with keys nobody kept is lost.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { dataDirectory } from './places.mjs';
import { Refusal } from './refusal.mjs';

export const KEY_VARIABLES = ['YIKA_SEAL_KEYS', 'YIKA_DIGEST_KEYS', 'NEXTAUTH_SECRET'];

/** @returns {Record<string, string>} fresh keys, in the form that server/env.ts reads */
export function makeKeys() {
  const key = () => randomBytes(32).toString('base64');
  return { YIKA_SEAL_KEYS: `k1:${key()}`, YIKA_DIGEST_KEYS: `k1:${key()}`, NEXTAUTH_SECRET: key() };
}

/**
 * @param {Record<string, string | undefined>} environment
 * @throws {Refusal} naming the first variable that is not set
 */
export function requireKeys(environment = process.env) {
  const missing = KEY_VARIABLES.find((variable) => !environment[variable]);
  if (missing) throw new Refusal('keyMissing', { variable: missing });
}

/**
 * The keys of the embedded default, made at the first start.
 * @returns {Record<string, string>}
 * @throws {Refusal} when there is data but no longer the keys to it
 */
export function ensureKeys(directory = dataDirectory) {
  const file = join(directory, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(join(directory, 'postgres.json'))) throw new Refusal('keysLost', { path: file });

  const keys = makeKeys();
  mkdirSync(directory, { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return keys;
}
