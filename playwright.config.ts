import { defineConfig } from '@playwright/test';

import { findChromium } from './scripts/find-chromium.mjs';

const executablePath = findChromium();

/** A real browser on the production build, as a clerk in Hangzhou has it. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './test/start-console.ts',
  forbidOnly: true,
  workers: 1,
  retries: 0,
  // Machines are noisy, and a story is right or wrong however long it waits.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    // Set by the global set-up before any test file is loaded.
    baseURL: process.env['YIKA_TEST_ADDRESS'] ?? 'http://localhost:3000',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
