/** The stages of `npm test`, each with its time, and one line that adds up every test. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSite } from './build-site.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { programEnvironment, root } from './places.mjs';
import { prepareClient } from './prepare-client.mjs';
import { phraseOnOneLine } from './progress.mjs';

/** Beside the build that may be being served. */
export const TEST_BUILD = '.next-test';

/** @typedef {{ passed: number, failed: number }} Count */

async function run(program, ...flags) {
  const child = spawn(program, flags, { cwd: root, env: programEnvironment(), stdio: 'inherit' });
  return new Promise((done, fail) => child.once('error', fail).once('exit', (code) => done(code ?? 1)));
}

async function runVitest(project, report) {
  return run('vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
}

async function runBrowserTests(report) {
  await ensureChromium();
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  return run('playwright', 'test', '--reporter=list,json');
}

/** @type {Record<string, (report: string) => Promise<number>>} each answers its exit code */
const stages = {
  lint: () => run('eslint', '.', '--max-warnings=0'),
  types: async () => (await run('next', 'typegen')) || run('tsc', '--noEmit'),
  unit: (report) => runVitest('unit', report),
  integration: (report) => runVitest('integration', report),
  build: async () => buildSite(TEST_BUILD).then(() => 0),
  browser: runBrowserTests,
};

/**
 * What one of the two test runners counted in its report.
 * @returns {Count}
 */
export function readCount(text) {
  const { numPassedTests, numFailedTests, stats } = JSON.parse(text);

  if (stats) return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  return { passed: numPassedTests, failed: numFailedTests };
}

async function runStage(name, folder) {
  const since = performance.now();
  const report = join(folder, `${name}.json`);
  process.stdout.write(`\n── ${name}\n`);

  const code = await stages[name](report);
  const counted = existsSync(report) ? readCount(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  const key = code === 0 ? 'stagePassed' : 'stageFailed';
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${phraseOnOneLine(key, { stage: name, code })}  ${seconds} s\n`);

  // A stage can fail without a failed test: a rule broken, a file that does not load.
  return code === 0 ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
}

/**
 * @param {string[]} wanted names of stages; none: all
 * @returns {Promise<number>} the exit code
 */
export async function runStages(wanted) {
  const names = Object.keys(stages).filter((name) => wanted.length === 0 || wanted.includes(name));
  const folder = mkdtempSync(join(tmpdir(), 'yika-test-'));
  const total = { passed: 0, failed: 0 };

  try {
    await prepareClient();
    for (const name of names) {
      const { passed, failed } = await runStage(name, folder);
      total.passed += passed;
      total.failed += failed;
      if (failed > 0) break;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}
