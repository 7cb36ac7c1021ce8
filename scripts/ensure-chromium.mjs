import { existsSync } from 'node:fs';

import { findChromium } from './find-chromium.mjs';
import { step } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { runProgram } from './run-program.mjs';

const APT = '/usr/bin/apt-get';
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Installs Debian's Chromium and Chinese letters where that is allowed. */
async function installChromium() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };

  await runProgram(APT, ['update', '--quiet'], { env, refusal: 'noChromium' });
  await runProgram(APT, ['install', '--quiet', '--yes', '--no-install-recommends', ...PACKAGES], { env, refusal: 'noChromium' });
}

/** @throws {Refusal} when there is no browser and none can be installed */
export async function ensureChromium() {
  if (findChromium()) return;
  if (process.getuid?.() !== 0 || !existsSync(APT)) throw new Refusal('noChromium');

  await step('installingChromium', installChromium);
  if (!findChromium()) throw new Refusal('noChromium');
}
