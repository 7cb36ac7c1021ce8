/** The simulated health-card and insurance platforms beside the embedded demo. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { inRoot, programEnvironment, root } from './places.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Starts them on a free port of loopback.
 * @returns {Promise<{ address: string, environment: Record<string, string>, stop: () => Promise<void> }>}
 *   environment: where the console finds them
 */
export async function startDemoPlatforms() {
  const flags = ['--import', inRoot('scripts', 'end-with-parent.mjs'), '--import', 'tsx', inRoot('demo', 'platforms', 'serve.ts')];
  const child = spawn(process.execPath, flags, {
    cwd: root,
    env: programEnvironment({ YIKA_STARTED_BY: String(process.pid) }),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
  const said = new Promise((done) => createInterface(child.stdout).once('line', done));
  const address = await Promise.race([said, ended.then((code) => Promise.reject(new Refusal('platformsEnded', { code })))]);

  return {
    address,
    environment: { YIKA_HEALTH_CARD_URL: `${address}/health-card`, YIKA_INSURANCE_URL: `${address}/insurance` },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
