import path from 'node:path';

import { defineConfig } from 'prisma/config';

// Called by hand, Prisma is kept from reaching for the internet too.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= path.resolve(import.meta.dirname, 'scripts', 'schema-engine.mjs');

/** Prisma passes the address on as an argument, which every account of the machine can read in the process list. */
function withoutPassword(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;

  url.password = '';
  return url.href;
}

/** Prisma's command line only; the application reads its environment in server/env.ts. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: withoutPassword(process.env['DATABASE_URL'] ?? '') },
});
