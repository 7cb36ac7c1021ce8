/** Installs what the lock file names, when it is not there. Runs before there is any dependency. */
import { readFileSync } from 'node:fs';

import { inRoot } from './places.mjs';
import { step } from './progress.mjs';
import { requireFreeSpace } from './require-free-space.mjs';
import { runProgram } from './run-program.mjs';

const NEEDED_MEGABYTES = 2_000;

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

/** npm writes its own record last, so an installation that was cut off has none. */
export function isInstalled(
  locked = readPackages(inRoot('package-lock.json')),
  installed = readPackages(inRoot('node_modules', '.package-lock.json')),
) {
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // What is made for another kind of machine is not installed here.
    return found ? found.version === version : (optional ?? devOptional ?? false);
  });
}

/** `npm ci`, by the npm that runs us or the one on the path; no package's script is run. */
export async function installDependencies() {
  if (isInstalled()) return;

  requireFreeSpace(NEEDED_MEGABYTES);
  const npm = process.env.npm_execpath;
  const [program, ...flags] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];

  await step('installing', () =>
    runProgram(program, [...flags, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { refusal: 'installFailed' }),
  );
}
