/** The production build, made again only when what it is made from has changed. */
import { writeFileSync } from 'node:fs';

import { hashFiles, isCurrent } from './hash-files.mjs';
import { inRoot } from './places.mjs';
import { step } from './progress.mjs';
import { requireFreeSpace } from './require-free-space.mjs';
import { runProgram } from './run-program.mjs';

const FOLDERS = ['app', 'components', 'domain', 'i18n', 'messages', 'prisma/schema', 'public', 'server'];
const FILES = [
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.build.json',
  'tsconfig.json',
  'tsconfig.strict.json',
];
const NEEDED_MEGABYTES = 500;

/** @param {string} directory where the build goes, below the root */
export async function buildSite(directory = '.next') {
  const hash = hashFiles([...FOLDERS, ...FILES], (path) => !/\.(test|fixture)\.tsx?$/.test(path));
  const stamp = inRoot(directory, 'made-from');
  if (isCurrent(stamp, hash)) return;

  requireFreeSpace(NEEDED_MEGABYTES);
  await step('building', () =>
    runProgram('next', ['build'], { env: { NEXT_DIST_DIR: directory, NODE_ENV: 'production' }, refusal: 'buildFailed' }),
  );
  writeFileSync(stamp, hash);
}
