/** One instance a clone: a second one would stop the database under the first. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { dataDirectory } from './places.mjs';
import { Refusal } from './refusal.mjs';

const file = join(dataDirectory, 'instance.pid');

/** Whether a process is one of ours: after a power cut its number can belong to anybody. */
function isInstance(pid) {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    return /scripts\/(start|dev|demo)\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process of the instance that runs from this clone, if one does. */
export function findInstance() {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 && pid !== process.pid && isInstance(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** @throws {Refusal} when another instance runs */
export function claimInstance() {
  const pid = findInstance();
  if (pid !== undefined) throw new Refusal('alreadyRunning', { pid });

  mkdirSync(dataDirectory, { recursive: true });
  writeFileSync(file, String(process.pid), { mode: 0o600 });
}

export function releaseInstance() {
  rmSync(file, { force: true });
}
