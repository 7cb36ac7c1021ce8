/** Next's server as a child: started, waited for, and ended without cutting an answer short. */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

import { inRoot, programEnvironment, root } from './places.mjs';
import { Refusal } from './refusal.mjs';
import { HOST } from './require-port.mjs';

const READY_SECONDS = 60;
const DRAIN_MS = 15_000;
const POLL_MS = 50;

async function isAnswering(port) {
  try {
    const { status } = await fetch(`http://${HOST}:${port}/sign-in`, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    return status < 500;
  } catch {
    return false;
  }
}

async function waitUntilReady(child, port) {
  const deadline = performance.now() + READY_SECONDS * 1000;

  while (!(await isAnswering(port))) {
    if (child.exitCode !== null) throw new Refusal('serverEnded', { code: child.exitCode });
    if (performance.now() > deadline) throw new Refusal('serverNotReady', { seconds: READY_SECONDS });
    await wait(POLL_MS);
  }
}

async function end(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;

  child.kill('SIGTERM');
  const drained = await Promise.race([ended.then(() => true), wait(DRAIN_MS, false, { ref: false })]);
  if (!drained) child.kill('SIGKILL');
  await ended;
}

/**
 * @param {'start' | 'dev'} command of Next
 * @param {number} port
 * @param {Record<string, string>} environment
 * @returns {Promise<{ ended: Promise<number>, stop: () => Promise<void> }>} once it answers
 */
export async function startWebServer(command, port, environment) {
  const flags = ['--import', inRoot('scripts', 'end-with-parent.mjs'), inRoot('node_modules', 'next', 'dist', 'bin', 'next')];
  const child = spawn(process.execPath, [...flags, command, '--port', String(port), '--hostname', HOST], {
    cwd: root,
    env: programEnvironment({ ...environment, YIKA_STARTED_BY: String(process.pid) }),
    // A group of its own: Ctrl-C goes to us, and we end it in order.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
  const stop = () => end(child, ended);

  await waitUntilReady(child, port).catch(async (error) => {
    await stop();
    throw error;
  });
  return { ended, stop };
}
