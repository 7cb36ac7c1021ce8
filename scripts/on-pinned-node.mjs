/**
 * Everything runs on the Node that the lock file names, whatever the machine
 * has: one runtime in every hospital, with the algorithms we need.
 */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { inRoot, programEnvironment } from './places.mjs';
import { Refusal } from './refusal.mjs';
import { whenParentEnds } from './when-parent-ends.mjs';

const [NEEDED_MAJOR, NEEDED_MINOR] = [24, 7];

function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > NEEDED_MAJOR || (major === NEEDED_MAJOR && minor >= NEEDED_MINOR);
}

/** The pinned Node, reachable under its plain name: npm 10 forgets the link when a sister package is for another machine. */
function findPinnedNode() {
  const home = `node-${process.platform}-${process.arch}`;
  if (!existsSync(inRoot('node_modules', home, 'bin', 'node'))) return undefined;

  const link = inRoot('node_modules', '.bin', 'node');
  if (!existsSync(link)) symlinkSync(join('..', home, 'bin', 'node'), link);
  return link;
}

/**
 * Runs the work here when this is the pinned Node; otherwise starts the same
 * script again under it, passes signals on, and ends with its exit code.
 * @param {() => Promise<void>} work
 */
export async function onPinnedNode(work) {
  const pinned = findPinnedNode();

  if (!pinned) {
    if (!isNewEnough()) throw new Refusal('nodeTooOld', { version: process.version });
    return work();
  }
  if (realpathSync(pinned) === realpathSync(process.execPath)) return work();

  const child = spawn(pinned, process.argv.slice(1), { env: programEnvironment(), stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // A terminal's Ctrl-C reaches the child by itself; a signal to this process alone must be handed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  whenParentEnds(() => child.kill('SIGTERM'));

  const [code, signal] = await new Promise((done) => child.once('exit', (...end) => done(end)));
  process.exit(signal ? 1 : (code ?? 1));
}
