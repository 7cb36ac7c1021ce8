import { defineConfig } from 'vitest/config';

const root = new URL('./', import.meta.url).pathname;
const imports = [{ find: /^@\//, replacement: root }];

/** Two kinds of test: pure ones without a database or an environment, and ones on a real PostgreSQL. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias: imports },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['node_modules/**', '.next*/**', 'server/**', 'prisma/**', '**/*.db.test.ts'],
          setupFiles: ['test/refuse-console.ts'],
          // The property tests and the lint rules do real work; none of them waits.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias: [...imports, { find: /^server-only$/, replacement: `${root}test/empty-module.ts` }] },
        test: {
          name: 'integration',
          include: ['server/**/*.test.ts', 'prisma/**/*.test.ts', '**/*.db.test.ts'],
          exclude: ['node_modules/**', '.next*/**', 'prisma/generated/**'],
          globalSetup: ['test/start-database.ts'],
          setupFiles: ['test/refuse-console.ts', 'test/use-own-database.ts'],
          // A thousand windows at once take eight seconds where nothing else runs, and much longer where something does.
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
