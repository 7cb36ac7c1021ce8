/**
 * What a power cut or a `kill -9` leaves behind: a pid file whose process is
 * gone (or whose number now belongs to somebody else), a server nobody
 * watches any more, or its orphaned children still holding shared memory.
 */
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether a process is a PostgreSQL of this data directory: pid numbers are reused, so being alive proves nothing. */
function servesDirectory(pid, directory) {
  if (process.platform !== 'linux') return isAlive(pid);

  try {
    const isPostgres = basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '')) === 'postgres';
    return isPostgres && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory);
  } catch {
    return false;
  }
}

/**
 * The server running on a data directory, if there is one.
 * @returns {{ pid: number, port: number } | undefined}
 */
export function findRunningServer(directory) {
  try {
    const [pid, , , port] = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n').map(Number);
    return servesDirectory(pid, directory) ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

function listProcesses(directory) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => servesDirectory(pid, directory));
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // gone in the meantime
  }
}

/** Clears the way for a new server. Call only when no server runs: PostgreSQL's own log replays what was cut off. */
export async function clearLeftovers(directory) {
  for (let orphans = listProcesses(directory); orphans.length > 0; orphans = listProcesses(directory)) {
    orphans.forEach(kill);
    await wait(50);
  }
  rmSync(join(directory, 'postmaster.pid'), { force: true });
}
