/**
 * PostgreSQL refuses to run as root. Started by root, the embedded server
 * therefore runs as an account of its own; started by anyone else, as them.
 */
import { spawnSync } from 'node:child_process';

/** @typedef {{ uid?: number, gid?: number }} Account  Empty: the account that runs this script. */

/** @returns {Account | undefined} */
function lookUp(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));

  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

/**
 * The account the embedded server runs as; made when root has none yet.
 * @returns {Account}
 */
export function getPostgresAccount() {
  if (process.getuid?.() !== 0) return {};

  const known = lookUp('postgres');
  if (known) return known;

  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  // A container without useradd still has nobody, which is enough to not be root.
  return lookUp('postgres') ?? lookUp('nobody') ?? { uid: 65534, gid: 65534 };
}

/**
 * Whether that account can enter a folder or run a program: in a clone under /root, closed to others, it cannot.
 * @param {Account} account
 * @param {string} path
 */
export function canReach(account, path) {
  if (account.uid === undefined) return true;
  return spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0;
}
