import { statfsSync } from 'node:fs';

import { root } from './places.mjs';
import { Refusal } from './refusal.mjs';

/** @throws {Refusal} before a step that would fill the disk half-way */
export function requireFreeSpace(needed) {
  const { bavail, bsize } = statfsSync(root);
  const free = Math.floor((bavail * bsize) / (1024 * 1024));

  if (free < needed) throw new Refusal('diskLow', { path: root, free, needed });
}
