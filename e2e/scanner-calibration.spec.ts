import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { CALIBRATION_CODES } from '@/domain/scanning/calibration-codes';
import { strokeFor } from '@/domain/scanning/sample-strokes';
import { expect, test } from '@/e2e/fixtures';
import { pressKeys, scan, typeHuman, type ScanOptions } from '@/e2e/scan';
import { signIn } from '@/e2e/sign-in';

const { sample } = CALIBRATION_CODES;
const { demographics, documents } = getCastMember('zhangJiahao');
const card = documents['residence']?.value ?? '';

declare global {
  interface Window {
    capsLockOn?: boolean;
  }
}

async function openSetup(page: Page): Promise<void> {
  await signIn(page, 'clerk1');
  await page.goto('/scanner');
  await expect(page.locator('[data-slot=scanner-light][data-state=ready]')).toBeVisible();
}

function fact(page: Page, name: string) {
  return page.locator('dt', { hasText: name }).locator('+ dd');
}

/** The second code, its separator sent as Ctrl+]. */
async function scanSeparated(page: Page, gap: number): Promise<void> {
  const plain = (text: string) => Array.from(text, (character) => strokeFor(character, 0, 'page'));
  await pressKeys(page, [...plain('YIKA'), { code: 'BracketRight', key: ']', ctrl: true }, ...plain('2468\n')], gap);
}

/** First and second scan, the third left out. */
async function calibrate(page: Page, options: ScanOptions & { readonly prefix?: string }): Promise<void> {
  // From now on: a slow scan counted backwards would begin before the page was there.
  await scan(page, `${options.prefix ?? ''}${sample}`, { startAt: Date.now(), ...options });
  await expect(page.getByRole('heading', { name: '再扫这个码' })).toBeVisible();
  await scanSeparated(page, options.gap ?? 8);
  await expect(page.getByRole('heading', { name: '打开大写锁定再扫一次' })).toBeVisible();
  await page.keyboard.press('Alt+s');
  await expect(page.getByRole('heading', { name: '完成' })).toBeVisible();
}

test('a fast USB scanner is set up by two scans and a key, and the desk goes on finding people', async ({ page }) => {
  await openSetup(page);
  await calibrate(page, { gap: 2 });

  await expect(fact(page, '速度')).toHaveText('每字符间隔 2 毫秒，最长 2 毫秒');
  await expect(fact(page, '结尾')).toHaveText('码后发回车');
  await expect(fact(page, '分隔符')).toHaveText('正常收到');

  await page.keyboard.press('Alt+1');
  await page.waitForURL('**/desk');
  await scan(page, card);
  await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();
});

test('a Bluetooth scanner of 45 ms with a prefix and Tab is learned, and its prefix is gone at the desk', async ({ page }) => {
  await openSetup(page);
  await calibrate(page, { gap: 45, terminator: 'Tab', prefix: '!' });

  await expect(fact(page, '速度')).toContainText('较慢：每字符间隔 45 毫秒');
  await expect(fact(page, '结尾')).toHaveText('码后发 Tab');
  await expect(fact(page, '码前')).toContainText('“!”');

  await page.goto('/desk');
  await expect(page.locator('[data-slot=scanner-light][data-state=ready]')).toBeVisible();
  await scan(page, `!${card}`, { gap: 45, terminator: 'Tab', startAt: Date.now() });
  await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();
});

test('a scanner set to the French layout of its computer is read by what the computer makes of it', async ({ page }) => {
  // The physical keys of a French keyboard: what is printed A lies where a US keyboard has Q.
  const french: Readonly<Record<string, string>> = { KeyA: 'KeyQ', KeyQ: 'KeyA', KeyZ: 'KeyW', KeyW: 'KeyZ', KeyM: 'Semicolon', Semicolon: 'Comma' };
  const presses = Array.from(`${sample}\n`, (character) => {
    const stroke = strokeFor(character, 0, 'page');
    return { ...stroke, code: french[stroke.code] ?? stroke.code };
  });
  await openSetup(page);
  await pressKeys(page, presses, 8);

  await expect(fact(page, '键盘')).toHaveText('与本机相同的键盘布局，两者须保持一致');
});

test('with Caps Lock on it is learned whether the scanner minds', async ({ page }) => {
  // The DevTools protocol has no way to switch Caps Lock on.
  await page.addInitScript(() => {
    const original = KeyboardEvent.prototype.getModifierState;
    KeyboardEvent.prototype.getModifierState = function getModifierState(key) {
      return key === 'CapsLock' ? window.capsLockOn === true : original.call(this, key);
    };
  });
  const swapCase = (key: string) => (key === key.toUpperCase() ? key.toLowerCase() : key.toUpperCase());
  await openSetup(page);
  await scan(page, sample);
  await expect(page.getByRole('heading', { name: '再扫这个码' })).toBeVisible();
  await page.keyboard.press('Alt+s');
  await expect(page.getByRole('heading', { name: '打开大写锁定再扫一次' })).toBeVisible();
  await scan(page, sample);
  await expect(page.getByText('大写锁定没有打开')).toBeVisible();

  await page.evaluate(() => (window.capsLockOn = true));
  await scan(page, sample, { key: (key) => (key.length === 1 ? swapCase(key) : key) });
  await expect(page.getByRole('heading', { name: '完成' })).toBeVisible();
  await expect(fact(page, '大写锁定')).toHaveText('对读码没有影响');
});

test('another code, and a hand, teach nothing and are told why', async ({ page }) => {
  await openSetup(page);
  await scan(page, card);
  await expect(page.getByText('扫到的不是这个码，或途中变了样')).toBeVisible();

  await typeHuman(page, sample, 180, Date.now());
  await expect(page.getByText('速度与手工输入相同')).toBeVisible();
});

test('the settings travel as a file, a wrong file changes nothing, and all can be forgotten', async ({ page }) => {
  await openSetup(page);
  await calibrate(page, { gap: 3, prefix: '#' });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存为文件' }).press('Enter')]);
  const file = await download.path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 1, prefix: '#', medianGap: 3 });

  await page.getByRole('button', { name: '恢复常用设置' }).press('Enter');
  await expect(page.getByText('尚未自检')).toBeVisible();

  const chooser = page.getByLabel('从文件读取', { exact: true }).and(page.locator('input'));
  await chooser.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"version":1,"prefix":5}') });
  await expect(page.getByText('这个文件不是扫码枪设置，未作任何更改。')).toBeVisible();
  await expect(page.getByText('尚未自检')).toBeVisible();

  await chooser.setInputFiles(file);
  await expect(fact(page, '码前')).toContainText('“#”');
  await expect(page.getByText('这个文件不是扫码枪设置，未作任何更改。')).toHaveCount(0);
});

test('the codes are drawn by the server, on the page and on paper', async ({ page }) => {
  await openSetup(page);
  await expect(page.getByRole('img', { name: '请扫此码' })).toBeVisible();

  await page.goto('/print/scanner');
  await expect(page.getByRole('img')).toHaveCount(2);
});
