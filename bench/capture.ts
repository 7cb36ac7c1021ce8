import { setTimeout as pause } from 'node:timers/promises';

import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';

import { percentile, printFigure } from '@/bench/figure';
import { strokeFor } from '@/domain/scanning/sample-strokes';
import { openScanHarness } from '@/e2e/open-scan-harness';
import { pressKeys } from '@/e2e/scan';
import { ensureChromium } from '@/scripts/ensure-chromium.mjs';
import { findChromium } from '@/scripts/find-chromium.mjs';

const SCANS = 200;
/** Milliseconds between keys: an ordinary USB scanner. */
const GAP = 8;
const RENDER_COSTS = [0, 20] as const;
const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

declare global {
  // What the page notes for us, by the event clock of the browser.
  var handlings: number[] | undefined;
  var acknowledgements: number[] | undefined;
  var lastStroke: number | undefined;
}

/**
 * Scan capture in a real browser, the focus in a controlled field: what each key costs its handler, and how long after
 * the terminator the scan is acknowledged on screen, beside the same with renders that cost nothing.
 */
export async function benchCapture(): Promise<void> {
  await ensureChromium();
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });

  try {
    const page = await browser.newPage();
    await page.addInitScript(timeKeyHandlers);
    await openScanHarness(page);
    await page.getByLabel('health').getByText('ready').waitFor();
    await page.evaluate(watchAcknowledgements);
    await page.getByLabel('name').focus();

    for (const cost of RENDER_COSTS) await benchAt(page, cost);
  } finally {
    await browser.close();
  }
}

async function benchAt(page: Page, cost: number): Promise<void> {
  await page.evaluate((milliseconds) => {
    window.harness.renderCost = milliseconds;
    globalThis.handlings = [];
    globalThis.acknowledgements = [];
  }, cost);

  for (let index = 0; index < SCANS; index += 1) {
    await scanInRealTime(page, `J${String(index).padStart(4, '0')}KMYN-${String(cost).padStart(4, '0')}\n`);
    await page.waitForFunction((count) => (globalThis.acknowledgements?.length ?? 0) > count, index);
  }
  const { handlings, acknowledgements } = await page.evaluate(() => ({
    handlings: globalThis.handlings ?? [],
    acknowledgements: globalThis.acknowledgements ?? [],
  }));
  const facts = { scans: SCANS, render: cost };
  printFigure({ bench: 'capture', figure: 'handler p99', value: percentile(handlings, 0.99), unit: 'ms', ...facts, keys: handlings.length });
  printFigure({ bench: 'capture', figure: 'terminator to acknowledgement p50', value: percentile(acknowledgements, 0.5), unit: 'ms', ...facts });
  printFigure({ bench: 'capture', figure: 'terminator to acknowledgement p95', value: percentile(acknowledgements, 0.95), unit: 'ms', ...facts });
}

/** Each key when its time has come: sent all at once, the terminator would be charged with the renders of the first keys. */
async function scanInRealTime(page: Page, text: string): Promise<void> {
  const startAt = Date.now() + GAP;
  const sent: Promise<void>[] = [];

  for (const [index, character] of [...text].entries()) {
    const at = startAt + index * GAP;
    await pause(Math.max(0, at - Date.now()));
    sent.push(pressKeys(page, [strokeFor(character, 0, 'field')], 0, at));
  }
  await Promise.all(sent);
}

/** Runs in the page, before any of its scripts: wraps every key listener of the window in a clock. */
function timeKeyHandlers(): void {
  const original = window.addEventListener.bind(window);
  const remove = window.removeEventListener.bind(window);
  const clocks = new WeakMap<EventListenerOrEventListenerObject, EventListener>();

  window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions) =>
    remove(type, (type === 'keydown' && clocks.get(listener)) || listener, options);
  window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions) => {
    if (type !== 'keydown' || typeof listener !== 'function') return original(type, listener, options);
    // No name for the clock: the compiler would mark it with a helper the page does not have.
    clocks.set(listener, (event) => {
      globalThis.lastStroke = event.timeStamp;
      const started = performance.now();
      listener.call(window, event);
      globalThis.handlings?.push(performance.now() - started);
    });
    original(type, clocks.get(listener) ?? listener, options);
  };
}

/** Runs in the page: from the time stamp of the key that ended a scan to the frame in which it was painted. */
function watchAcknowledgements(): void {
  const { scans } = window.harness;
  const keep = scans.push.bind(scans);
  scans.push = (...added) => {
    // A scan is announced within the handler of its last key.
    const since = globalThis.lastStroke ?? Number.NaN;
    requestAnimationFrame(() => {
      // A message posted in a frame is handled after that frame was painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => globalThis.acknowledgements?.push(performance.now() - since);
      port2.postMessage(null);
    });
    return keep(...added);
  };
}
