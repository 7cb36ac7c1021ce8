import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { printFigure } from '@/bench/figure';
import { findFreePort } from '@/scripts/find-free-port.mjs';

const LEFT_BEHIND = /(^|\/)(\.data|\.next[^/]*|test-results|\.git)(\/|$)/;

/**
 * `npm start` until the sign-in page answers, in a copy of the project that has its dependencies: the first start
 * makes the database, the demo and the build, the second has only to start them.
 */
export async function benchStartUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yika-bench-'));

  try {
    cpSync('.', folder, { recursive: true, verbatimSymlinks: true, filter: (path) => !LEFT_BEHIND.test(path) });
    for (const figure of ['first', 'second']) {
      printFigure({ bench: 'start-up', figure, value: (await startOnce(folder)) / 1000, unit: 's' });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnce(folder: string): Promise<number> {
  const port = await findFreePort();
  const { DATABASE_URL: _, ...environment } = process.env;
  const started = performance.now();
  const child = spawn('npm', ['start'], { cwd: folder, env: { ...environment, PORT: String(port) }, stdio: ['ignore', process.stderr, process.stderr] });
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));

  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
  }
  const milliseconds = performance.now() - started;
  child.kill('SIGTERM');
  await ended;
  return milliseconds;
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${port}/sign-in`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return new Promise((resolve) => setTimeout(resolve, 100, false));
  }
}
