import type { Page } from '@playwright/test';

import { fillPopulation } from '@/bench/bench-database';
import { percentile, printFigure } from '@/bench/figure';
import { sampleCards } from '@/bench/sample-cards';
import { withSite } from '@/bench/with-site';
import { openDesk } from '@/e2e/sign-in';
import { scan } from '@/e2e/scan';

const SCANS = 200;
const WARM_UP = 10;

declare global {
  // What the page notes for us, by the event clock of the browser.
  var paints: number[] | undefined;
}

/** scan's last key to the person painted: the production build, a real browser, the time stamp of the key itself. */
export async function benchPaint(persons: number): Promise<void> {
  await fillPopulation(persons);

  await withSite(async (page) => {
    await page.addInitScript(watchPaints);
    await openDesk(page, 'clerk1');
    const samples = await scanMany(page);

    for (const [figure, fraction] of [['p50', 0.5], ['p95', 0.95]] as const) {
      printFigure({ bench: 'scan-to-paint', figure, value: percentile(samples, fraction), unit: 'ms', persons });
    }
  });
}

async function scanMany(page: Page): Promise<readonly number[]> {
  const cards = await sampleCards(SCANS + WARM_UP);

  for (const [index, card] of cards.entries()) {
    await scan(page, card);
    await page.waitForFunction((count) => (globalThis.paints?.length ?? 0) > count, index);
  }
  return (await page.evaluate(() => globalThis.paints ?? [])).slice(WARM_UP);
}

/** Runs in the page: from the time stamp of the last Enter to the frame in which another person's card was painted. */
function watchPaints(): void {
  let struck = 0;
  let shown = '';
  globalThis.paints = [];

  addEventListener('keydown', (event) => {
    if (event.key === 'Enter') struck = event.timeStamp;
  }, true);
  const observer = new MutationObserver(() => {
    const number = document.querySelector('[data-slot=person-card]')?.textContent ?? '';
    if (number === shown || number === '') return;

    shown = number;
    const since = struck;
    requestAnimationFrame(() => {
      // A message posted in a frame is handled after that frame was painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => globalThis.paints?.push(performance.now() - since);
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}
