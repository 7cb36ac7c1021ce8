import type { Page } from '@playwright/test';

import type { BenchDatabase } from '@/bench/bench-database';
import { percentile, printFigure } from '@/bench/figure';
import { withSite } from '@/bench/with-site';
import { fillDemo } from '@/demo/fill/fill-demo';
import { announceHospitals } from '@/demo/hospital-servers/announce-hospitals';
import { startHospitalServers } from '@/demo/hospital-servers/start-all';
import { signIn } from '@/e2e/sign-in';
import { plantVisit } from '@/test/plant-network';

/** 周明华 of the cast, told so thick that four hospitals hold some five thousand items of him. */
const SHELVES = 80;
const OPENINGS = 8;
const QUERIES = ['血糖', '血糖 2016', '肌酐', '青岚', '高血压', '华法林', '2019-03', '血小板', '出院', '查无此药'];
/** Pixels of one notch of the wheel, and how often it is turned. */
const NOTCH = 400;
const NOTCHES = 150;
const BETWEEN_NOTCHES_MS = 30;
const OPEN_SOURCES = '[data-source][data-state=asking], [data-source][data-state=slow]';

declare global {
  // What the page notes for us, by its own clock.
  var firstContent: number | undefined;
  var longTasks: number[] | undefined;
  var frameTimes: number[] | undefined;
  var noteFrame: ((now: number) => void) | undefined;
}

/** A history of five thousand items in a real browser: first content, the answer to a word that is typed, and the frames while the wheel turns. */
export async function benchLongHistory({ url }: BenchDatabase): Promise<void> {
  await fillDemo({ connectionString: url, persons: 0, seed: null, onProgress: () => undefined });
  const hospitals = await startHospitalServers(0, { fullness: SHELVES });
  await announceHospitals(hospitals);
  const { personId } = await plantVisit('zhouMinghua', 'HZ-CH');

  try {
    await withSite(async (page) => {
      await page.addInitScript(watchPage);
      await signIn(page, 'doctor1');
      const items = await openOften(page, `/patients/${personId}/history`);
      await searchOften(page, items);
      await scrollThrough(page, items);
    });
  } finally {
    await Promise.all(hospitals.map((hospital) => hospital.stop()));
  }
}

/** @returns how many rows the page says it has. */
async function openOften(page: Page, path: string): Promise<number> {
  const [first, settled]: [number[], number[]] = [[], []];
  let kilobytes = 0;

  // The first opening fills the copies: what follows is what a doctor has all day.
  for (let turn = -1; turn < OPENINGS; turn += 1) {
    await page.goto(path);
    await page.waitForFunction((open) => document.querySelector('[data-source]') && !document.querySelector(open), OPEN_SOURCES);
    const { firstContent, now, size } = await page.evaluate(() => ({
      firstContent: globalThis.firstContent,
      now: performance.now(),
      size: performance.getEntriesByType('navigation').reduce((sum, entry) => sum + (entry instanceof PerformanceNavigationTiming ? entry.decodedBodySize : 0), 0),
    }));
    kilobytes = Math.round(size / 1024);
    if (turn < 0 || firstContent === undefined) continue;
    first.push(firstContent);
    settled.push(now);
  }
  const rows = await countRows(page);
  printFigure({ bench: 'long-history', figure: 'first content p95', value: percentile(first, 0.95), unit: 'ms', rows, openings: first.length, kilobytes });
  printFigure({ bench: 'long-history', figure: 'all hospitals answered p95', value: percentile(settled, 0.95), unit: 'ms', rows, openings: first.length });
  return rows;
}

async function countRows(page: Page): Promise<number> {
  const said = await page.getByRole('search').getByRole('status').textContent();

  return Number(said?.replaceAll(/\D/g, ''));
}

/** A word at a time, put into the box as an input method does: until what was found is on the screen. */
async function searchOften(page: Page, rows: number): Promise<void> {
  await page.keyboard.press('2');
  await page.locator('[data-row]').first().waitFor();
  const samples: number[] = [];

  for (const query of QUERIES) {
    await page.getByRole('searchbox').fill('');
    await page.waitForFunction((count) => Number(document.querySelector('[role=search] [role=status]')?.textContent.replaceAll(/\D/g, '')) === count, rows);
    samples.push(await page.evaluate(search, query));
  }
  await page.getByRole('searchbox').fill('');
  printFigure({ bench: 'long-history', figure: 'search p95', value: percentile(samples, 0.95), unit: 'ms', rows, queries: samples.length });
}

/** Turns the wheel from the newest row down, as fast as a hand does. */
async function scrollThrough(page: Page, rows: number): Promise<void> {
  await page.locator('[data-row]').first().hover();
  await page.evaluate(watchFrames);
  for (let notch = 0; notch < NOTCHES; notch += 1) {
    await page.mouse.wheel(0, NOTCH);
    await page.waitForTimeout(BETWEEN_NOTCHES_MS);
  }
  const { frames, longTasks, drawn } = await page.evaluate(() => ({ frames: globalThis.frameTimes ?? [], longTasks: globalThis.longTasks ?? [], drawn: document.querySelectorAll('[data-row]').length }));
  const facts = { rows, drawn, frames: frames.length };

  for (const [figure, fraction] of [['p50', 0.5], ['p95', 0.95]] as const) {
    printFigure({ bench: 'long-history', figure: `scrolling, frame ${figure}`, value: percentile(frames, fraction), unit: 'ms', ...facts });
  }
  printFigure({ bench: 'long-history', figure: 'scrolling, long tasks', value: longTasks.length, unit: 'tasks', ...facts, longest: Math.round(Math.max(0, ...longTasks)) });
}

/** Runs in the page, before any of its scripts: when what is dangerous was first painted. */
function watchPage(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-slot=honest-header]') || !document.querySelector('[data-conflict], [data-problem]')) return;

    observer.disconnect();
    requestAnimationFrame(() => {
      // A message posted in a frame is handled after that frame was painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (globalThis.firstContent = performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** Runs in the page: types the words and answers with the milliseconds until the frame that shows what was found. */
function search(query: string): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  const status = document.querySelector('[role=search] [role=status]');
  if (!box || !status) throw new Error('there is no search');

  return new Promise((resolve) => {
    const started = performance.now();
    new MutationObserver((_changes, observer) => {
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - started);
        port2.postMessage(null);
      });
    }).observe(status, { subtree: true, childList: true, characterData: true });
    // React hears of a value only through the setter of the element's own class.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, query);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Runs in the page: every frame from now on, and every task that held one up for 50 ms or more. */
function watchFrames(): void {
  globalThis.frameTimes = [];
  globalThis.longTasks = [];
  new PerformanceObserver((list) => globalThis.longTasks?.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });

  let last = performance.now();
  // A member, not a name: the compiler would mark a named function with a helper the page does not have.
  globalThis.noteFrame = (now) => {
    globalThis.frameTimes?.push(now - last);
    last = now;
    if (globalThis.noteFrame) requestAnimationFrame(globalThis.noteFrame);
  };
  requestAnimationFrame(globalThis.noteFrame);
}
