/** The demo's six hospitals as a child: their record systems over real HTTP, ended before the database they announce themselves to. */
import { spawn } from 'node:child_process';

import { inRoot, programEnvironment, root } from './places.mjs';
import { Refusal } from './refusal.mjs';

/** The simulated hospitals listen on loopback, which no console calls unless it is told so. */
export const DEMO_NETWORKS = '127.0.0.0/8';

/** Where they listen when there is room: far from the console's port, and the same at every start beside it. */
const FIRST_PORT_AFTER = 7_000;

async function end(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;

  child.kill('SIGTERM');
  await ended;
}

/**
 * @param {number} port of the console
 * @param {Record<string, string>} environment of the console
 * @returns {Promise<{ stop: () => Promise<void> }>} once the console knows where they listen
 */
export async function startHospitals(port, environment) {
  const firstPort = port + FIRST_PORT_AFTER;
  const program = ['--import', 'tsx', '--conditions=react-server', inRoot('demo', 'hospital-servers.ts'), '--first-port', String(firstPort > 65_000 ? 0 : firstPort)];
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: programEnvironment(environment),
    // A group of its own: Ctrl-C goes to us, and we end it in order.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
  const ready = new Promise((done) => child.once('message', () => done(undefined)));

  const code = await Promise.race([ended, ready]);
  if (code !== undefined) throw new Refusal('hospitalsEnded', { code });
  return { stop: () => end(child, ended) };
}
