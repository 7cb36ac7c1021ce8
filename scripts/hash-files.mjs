/** One hash over files and folders, to know whether what was made from them is still current. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { inRoot } from './places.mjs';

function* listFiles(path) {
  if (!existsSync(inRoot(path))) return;
  if (!statSync(inRoot(path)).isDirectory()) return void (yield path);

  for (const name of readdirSync(inRoot(path)).sort()) yield* listFiles(join(path, name));
}

/**
 * @param {string[]} paths files and folders below the root
 * @param {(path: string) => boolean} [isWanted]
 */
export function hashFiles(paths, isWanted = () => true) {
  const hash = createHash('sha256');

  for (const path of paths.flatMap((each) => [...listFiles(each)]).filter(isWanted)) {
    // Contents, not times: a checkout touches every file and changes none.
    hash.update(`${path}\0`).update(readFileSync(inRoot(path))).update('\0');
  }
  return hash.digest('hex');
}

/** Whether a stamp file holds this hash. */
export function isCurrent(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}
