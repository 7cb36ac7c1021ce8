import { expect, test, type Page } from '@playwright/test';
import type { ScannerProfile } from '@/domain/scanning/scanner-profile';
import { strokeFor } from '@/domain/scanning/sample-strokes';
import { openScanHarness } from './open-scan-harness';
import { pressKeys, scan, typeHuman } from './scan';

/** Scanners set up in every way manuals offer, each as the keys it sends. */
type KeyPress = Parameters<typeof pressKeys>[1][number];

const ENTER: KeyPress = { code: 'Enter', key: 'Enter' };
const ALT: KeyPress = { code: 'AltLeft', key: 'Alt' };

function scans(page: Page) {
  return page.evaluate(() => window.harness.scans.map(({ text, confidence }) => [text, confidence]));
}

async function setProfile(page: Page, changes: Partial<ScannerProfile>): Promise<void> {
  await page.evaluate((profile) => window.harness.setProfile?.(profile), changes);
}

function plain(text: string): KeyPress[] {
  return Array.from(text, (character) => strokeFor(character, 0, 'page'));
}

/** Universal mode: Alt held, the character's number on the keypad, Alt let go. */
function altNumber(number: string): KeyPress[] {
  return [ALT, ...Array.from(number, (digit) => ({ code: `Numpad${digit}`, key: digit, alt: true })), ALT];
}

test.beforeEach(async ({ page }) => {
  await openScanHarness(page);
  await expect(page.getByLabel('health')).toHaveText('ready');
});

test('keypad digits are read with Num Lock off, and the caret of a field does not move', async ({ page }) => {
  const keys = ['Insert', 'End', 'ArrowDown', 'PageDown', 'ArrowLeft', 'Clear', 'ArrowRight', 'Home', 'ArrowUp', 'PageUp'];
  await page.getByLabel('plain').evaluate((field: HTMLInputElement) => {
    field.focus();
    field.setSelectionRange(3, 3);
  });
  await pressKeys(page, [...Array.from('12345678', (digit) => ({ code: `Numpad${digit}`, key: keys[Number(digit)] ?? '' })), ENTER], 8);

  expect(await scans(page)).toEqual([['12345678', 'uncertain']]);
  expect(await page.getByLabel('plain').evaluate((field: HTMLInputElement) => [field.value, field.selectionStart])).toEqual(['before', 3]);
});

test('characters sent as Alt and their number arrive, Chinese ones too', async ({ page }) => {
  // 测 is U+6D4B, 试 U+8BD5; a reader sends them in decimal.
  const name = [...altNumber('27979'), ...altNumber('35797')];
  await pressKeys(page, [...name, ...plain('\t110101199003074514\n')], 6);

  await expect.poll(() => scans(page)).toEqual([['测试\t110101199003074514', 'certain']]);
});

test('characters sent as \\u and four digits arrive as themselves', async ({ page }) => {
  await scan(page, '\\u6d4b\\u8bd5|110101199003074514', { gap: 4 });

  await expect.poll(() => scans(page)).toEqual([['测试|110101199003074514', 'certain']]);
});

const SEPARATORS: readonly [name: string, keys: KeyPress[], profile: Partial<ScannerProfile>, character: string][] = [
  ['Alt and 0029', altNumber('0029'), {}, '\u001d'],
  ['the text <GS>', plain('<GS>'), {}, '\u001d'],
  ['F8, once learned', [{ code: 'F8', key: 'F8' }], { tokenKeys: { F8: '\u001d' } }, '\u001d'],
  ['a text of its own, once learned', plain('^]'), { tokenTexts: { '^]': '\u001d' } }, '\u001d'],
  ['Ctrl+Shift+6, a record separator', [{ code: 'Digit6', key: '^', ctrl: true, shift: true }], {}, '\u001e'],
  ['Ctrl+D, an end of transmission', [{ code: 'KeyD', key: 'd', ctrl: true }], {}, '\u0004'],
];

for (const [name, keys, profile, character] of SEPARATORS) {
  test(`a separator sent as ${name} stays inside the scan`, async ({ page }) => {
    await setProfile(page, profile);
    await pressKeys(page, [...plain('01069012345678'), ...keys, ...plain('2112'), ENTER], 6);

    expect((await scans(page)).map(([text]) => text)).toEqual([`01069012345678${character}2112`]);
    expect(await page.evaluate(() => window.harness.actions)).toEqual([]);
  });
}

test('a scanner that sends nothing after a code is heard by the silence that follows', async ({ page }) => {
  await setProfile(page, { terminators: [] });
  await page.getByLabel('plain').focus();
  await scan(page, '110101199003074514', { terminator: 'none' });

  await expect.poll(() => scans(page)).toEqual([['110101199003074514', 'certain']]);
  await expect(page.getByLabel('plain')).toHaveValue('before');
});

test('with a prefix not one character reaches the field, and the prefix is no part of the code', async ({ page }) => {
  await setProfile(page, { prefix: '~#' });
  await page.getByLabel('name').focus();
  const renders = await page.evaluate(() => window.harness.renders);
  await scan(page, '~#12345678');

  expect((await scans(page)).map(([text]) => text)).toEqual(['12345678']);
  await expect(page.getByLabel('name')).toHaveValue('王');
  // The scan itself, and nothing for its characters.
  expect((await page.evaluate(() => window.harness.renders)) - renders).toBeLessThanOrEqual(2);
});

test('two hundred entries typed at 120 words a minute are no scans and lose no letter', async ({ page }) => {
  await page.getByLabel('note').fill('');
  await page.getByLabel('note').focus();
  const entries = Array.from({ length: 200 }, (_, index) => `wang${String(index).padStart(4, '0')}`);
  const startAt = Date.now();
  // 120 words of five letters a minute are ten keys a second.
  for (const [index, entry] of entries.entries()) await typeHuman(page, `${entry}\n`, 100, startAt + index * 1500);

  expect(await scans(page)).toEqual([]);
  await expect(page.getByLabel('note')).toHaveValue(`${entries.join('\n')}\n`);
});

test('a key held down on the page is no scan', async ({ page }) => {
  const startAt = Date.now();
  await pressKeys(page, plain('k'), 0, startAt);
  await pressKeys(page, Array.from({ length: 40 }, () => ({ code: 'KeyK', key: 'k', repeat: true })), 30, startAt + 500);
  await pressKeys(page, [ENTER], 0, startAt + 3000);

  expect(await scans(page)).toEqual([]);
});
