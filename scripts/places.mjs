/** Where things lie, seen from the root of the clone. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { delimiter, join } from 'node:path';

export const root = fileURLToPath(new URL('..', import.meta.url));
/** Data, keys and passwords of the embedded default; never committed. */
export const dataDirectory = join(root, '.data');

/** @param {string[]} parts below the root */
export function inRoot(...parts) {
  return join(root, ...parts);
}

/** An environment in which programs of node_modules, and the pinned Node, are found first. */
export function programEnvironment(more = {}) {
  const path = [inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...more, PATH: path };
}

/** Reads .env, for whoever keeps the settings of a server there; the environment itself goes first. */
export function loadEnvironmentFile() {
  const file = inRoot('.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
