import { writeFileSync } from 'node:fs';

import { hashFiles, isCurrent } from './hash-files.mjs';
import { generateClient } from './migrate.mjs';
import { inRoot } from './places.mjs';
import { step } from './progress.mjs';

/** Generates the database client when the schema, or the generator, is another than last time. */
export async function prepareClient() {
  const hash = hashFiles(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  const stamp = inRoot('prisma', 'generated', '.made-from');
  if (isCurrent(stamp, hash)) return;

  await step('generating', generateClient);
  writeFileSync(stamp, hash);
}
