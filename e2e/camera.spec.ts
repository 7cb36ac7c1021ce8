import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { openDesk } from '@/e2e/sign-in';
import { paintCode } from '@/test/paint-code';

const { demographics, documents } = getCastMember('zhangJiahao');

/** A camera that sees one code: YUV4MPEG2, a few equal frames that Chromium plays in a loop. */
function recordVideo(): string {
  const { width, height, luma } = paintCode('qrcode', documents['residence']?.value ?? '');
  const colour = new Uint8Array((width * height) / 2).fill(128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'yika-camera-')), 'code.y4m');
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`), frame, frame, frame]));
  return file;
}

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

test.use({
  launchOptions: async ({ launchOptions }, provide) => {
    await provide({ ...launchOptions, args: [...args, '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${recordVideo()}`] });
  },
});

/** Every address asked for, by the page and by its worker. */
function watchRequests(page: Page): string[] {
  const addresses: string[] = [];
  page.context().on('request', (request) => addresses.push(request.url()));
  return addresses;
}

test('a code before the camera is looked up like a scan, and nothing is asked of anybody else', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  const addresses = watchRequests(page);
  await openDesk(page);
  expect(addresses.filter((address) => address.includes('.wasm'))).toEqual([]);

  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();
  await expect(page.locator('[data-slot=camera-view]')).toHaveCount(0);

  const own = new URL(page.url()).origin;
  expect(addresses.filter((address) => address.includes('.wasm'))).toHaveLength(1);
  expect(addresses.filter((address) => !/^(?:data|blob):/.test(address) && new URL(address).origin !== own)).toEqual([]);
});

test('only the worker may compile WebAssembly', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  const policies = new Map<string, string>();
  page.context().on('response', (response) => policies.set(response.url(), response.headers()['content-security-policy'] ?? ''));
  await openDesk(page);
  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();

  const worker = [...policies.keys()].find((address) => address.includes('worker')) ?? '';
  expect(policies.get(page.url())).not.toContain('wasm');
  expect(policies.get(worker)).toContain("'wasm-unsafe-eval'");
  expect(await page.evaluate(() => WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])).then(() => 'compiled', () => 'refused'))).toBe('refused');
});

test('a camera the browser may not use is said in words, and the key closes it again', async ({ page, context }) => {
  await context.clearPermissions();
  await openDesk(page);
  await page.keyboard.press('Alt+c');

  await expect(page.getByText('浏览器不允许使用摄像头')).toBeVisible();
  await page.keyboard.press('Alt+c');
  await expect(page.getByText('浏览器不允许使用摄像头')).toHaveCount(0);
});

for (const [name, sentence] of [
  ['NotFoundError', '没有找到摄像头'],
  ['NotReadableError', '摄像头正被别的程序使用'],
] as const) {
  test(`the browser's ${name} is said in words`, async ({ page }) => {
    await page.addInitScript((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
    }, name);
    await openDesk(page);
    await page.keyboard.press('Alt+c');
    await expect(page.getByText(sentence)).toBeVisible();
  });
}

test('without HTTPS the reason is named', async ({ page }) => {
  // Chromium takes localhost for secure; elsewhere the property does not exist.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'mediaDevices'));
  await openDesk(page);
  await page.keyboard.press('Alt+c');
  await expect(page.getByText('只有 HTTPS 才能用摄像头')).toBeVisible();
});
