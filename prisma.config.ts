import { defineConfig } from 'prisma/config';

/** Prisma's command line only; the application reads its environment in server/env.ts. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
