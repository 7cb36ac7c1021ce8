import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';

import { buildSite } from '@/scripts/build-site.mjs';
import { ensureChromium } from '@/scripts/ensure-chromium.mjs';
import { findChromium } from '@/scripts/find-chromium.mjs';
import { findFreePort } from '@/scripts/find-free-port.mjs';
import { startWebServer } from '@/scripts/web-server.mjs';

const BUILD = '.next-test';
const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** The production build in a real browser, on a page that nobody has signed in on yet; both are closed afterwards. */
export async function withSite(measure: (page: Page) => Promise<void>): Promise<void> {
  await ensureChromium();
  await buildSite(BUILD);

  const port = await findFreePort();
  const address = `http://localhost:${port}`;
  const server = await startWebServer('start', port, { NEXT_DIST_DIR: BUILD, NEXTAUTH_URL: address });
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });

  try {
    await measure(await browser.newPage({ baseURL: address, locale: 'zh-CN', viewport: { width: 1366, height: 768 } }));
  } finally {
    await browser.close();
    await server.stop();
  }
}
