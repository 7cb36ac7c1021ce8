/** Runs a program to its end and keeps what it said, for the case that it fails. */
import { spawn } from 'node:child_process';

import { programEnvironment, root } from './places.mjs';
import { Refusal } from './refusal.mjs';

const KEPT_LINES = 30;

/**
 * @param {string} program
 * @param {string[]} flags
 * @param {{ env?: Record<string, string>, refusal: string, show?: boolean }} options
 *   the sentence for a failure; show: its output also goes to the terminal
 */
export async function runProgram(program, flags, { env = {}, refusal, show = false }) {
  const child = spawn(program, flags, { cwd: root, env: programEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  const endChild = () => child.kill();
  process.once('exit', endChild);

  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said.push(text);
      if (show) process.stdout.write(text);
    });
  }

  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  process.off('exit', endChild);
  const text = said.join('').trim();

  if (code === 0) return;
  if (/ENOSPC|No space left on device/.test(text)) throw new Refusal('diskFull', { path: root });
  throw new Refusal(refusal, {}, show ? '' : text.split('\n').slice(-KEPT_LINES).join('\n'));
}
