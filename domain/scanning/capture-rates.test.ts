import { expect, test } from 'vitest';
import { PLAIN_SETTINGS, runDesk, untilQuiet } from './sample-desk';
import { strokesFor } from './sample-strokes';

/** Park and Miller's generator: the same entries in every run. */
function createRandom(seed: number) {
  let state = seed;
  return function random(): number {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const random = createRandom(20_261_123);

/** Box and Muller. */
function gaussian(mean: number, deviation: number): number {
  return mean + deviation * Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}

function textOf(alphabet: string, shortest: number, longest: number): string {
  const length = shortest + Math.floor(random() * (longest - shortest + 1));
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** Log-normal pauses with the spread that brings the published false rates of both tiers out of this simulation. */
function typing(millisecondsPerKey: number) {
  const spread = 0.37;
  return () => Math.exp(gaussian(Math.log(millisecondsPerKey) - spread ** 2 / 2, spread));
}

/** A word is five keys: 120 words a minute are 100 ms a key, 150 are 80. */
const WORDS_120 = typing(100);
const WORDS_150 = typing(80);
/** A practised hand on the keypad: 15,000 keys an hour. */
const KEYPAD = typing(240);

function isScan(text: string, pause: (index: number) => number, known: (content: string) => boolean = () => false): boolean {
  const desk = runDesk(untilQuiet(strokesFor(`${text}\n`, pause)), { ...PLAIN_SETTINGS, known });
  return desk.scans.some((scan) => scan.text === text);
}

function countScans(entries: number, entry: () => string, pause: () => (index: number) => number): number {
  return Array.from({ length: entries }, () => isScan(entry(), pause())).filter(Boolean).length;
}

test.each([
  ['120', WORDS_120],
  ['150', WORDS_150],
])('entries typed at %s words a minute are taken for scans less than once in 10,000', (_, pause) => {
  const names = countScans(16_000, () => textOf(LETTERS, 6, 16), () => pause);
  const addresses = countScans(2000, () => textOf(LETTERS, 6, 12) + textOf(DIGITS, 2, 4), () => pause);
  const numbers = countScans(2000, () => textOf(DIGITS, 11, 18), () => KEYPAD);

  expect(names + addresses + numbers).toBeLessThanOrEqual(2);
});

test('a scanner on a cable at 2 to 20 ms a key is always captured', () => {
  const scans = countScans(2000, () => textOf(DIGITS + LETTERS.toUpperCase(), 6, 40), () => {
    const speed = 2 + 18 * random();
    return () => Math.max(0, gaussian(speed, speed / 4));
  });

  expect(scans).toBe(2000);
});

/** Several keys at once, then a pause: how a virtual desktop delivers them. */
function clumps(index: number): number {
  return index > 0 && random() < 0.2 ? 60 + 60 * random() : 2 * random();
}

test.each([
  ['Bluetooth at 30 ms a key', () => Math.max(1, gaussian(30, 15)), 0.99],
  ['Bluetooth at 45 ms a key', () => Math.max(1, gaussian(45, 12)), 0.9],
  ['a virtual desktop', clumps, 0.99],
])('%s is captured where the content is evidence', (_, pause, share) => {
  const scans = Array.from({ length: 1000 }, () => isScan(textOf(DIGITS, 18, 18), pause));

  expect(scans.filter(Boolean).length / scans.length).toBeGreaterThanOrEqual(share);
});

test('a slow scan of a short card is captured when the desk knows the number', () => {
  const own = (text: string) => /^\d{8}$/.test(text);
  const scans = Array.from({ length: 500 }, () => isScan(textOf(DIGITS, 8, 8), () => Math.max(1, gaussian(30, 8)), own));

  expect(scans.every(Boolean)).toBe(true);
});
