import { expect, test, type Page } from '@playwright/test';
import { openScanHarness } from './open-scan-harness';
import { pressKeys, scan, typeHuman } from './scan';

const CODE = '11010519491231002X';

function actions(page: Page): Promise<string[]> {
  return page.evaluate(() => window.harness.actions);
}

function scannedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => window.harness.scans.map(({ text }) => text));
}

test.describe('once the desk is there', () => {
  test.beforeEach(async ({ page }) => {
    await openScanHarness(page);
    await expect(page.getByLabel('health')).toHaveText('ready');
  });

  test('fifty scans full of shortcut letters fire none, twenty presses fire twenty', async ({ page }) => {
    const sent = Array.from({ length: 50 }, (_, index) => `JKMYN${String(index).padStart(4, '0')}NYMKJ`);
    const startAt = Date.now();
    for (const [index, code] of sent.entries()) await scan(page, code, { gap: 10, startAt: startAt + index * 500 });

    expect(await scannedTexts(page)).toEqual(sent);
    expect(await actions(page)).toEqual([]);

    await typeHuman(page, 'jkmynjkmynjkmynjkmyn', 90, startAt + 60_000);
    await expect.poll(() => actions(page)).toEqual(Array.from('JKMYNJKMYNJKMYNJKMYN'));
    expect(await scannedTexts(page)).toHaveLength(50);
  });

  test('function keys and chords inside a scan fire nothing, alone they act', async ({ page }) => {
    const digits = Array.from('0106901234', (digit) => ({ code: `Digit${digit}`, key: digit }));
    const f8 = { code: 'F8', key: 'F8' };
    const ctrlK = { code: 'KeyK', key: 'k', ctrl: true };
    const startAt = Date.now();
    await pressKeys(page, [ctrlK, ...digits, f8, ...digits, { code: 'Enter', key: 'Enter' }], 8, startAt);
    expect(await actions(page)).toEqual([]);

    await pressKeys(page, [f8, ctrlK, { code: 'Enter', key: 'Enter', ctrl: true }], 300, startAt + 5000);
    await expect.poll(() => actions(page)).toEqual(['F8', 'Ctrl+K', 'Ctrl+Enter']);
  });

  test('a letter is a shortcut on the page and a letter in a field', async ({ page }) => {
    await page.getByLabel('plain').focus();
    await page.keyboard.press('End');
    await typeHuman(page, 'jk', 200);

    await expect(page.getByLabel('plain')).toHaveValue('beforejk');
    expect(await actions(page)).toEqual([]);
  });

  test('what a hand types on the page flows into the one box', async ({ page }) => {
    await typeHuman(page, 'wang xiu', 60);
    await expect(page.getByLabel('typed')).toHaveText('wang xiu');
  });

  test('a slow scan with a sound shape takes its first characters back from the box', async ({ page }) => {
    await scan(page, CODE, { gap: 48 });

    expect(await scannedTexts(page)).toEqual([CODE]);
    await expect(page.getByLabel('typed')).toBeEmpty();
  });

  test('twenty scans 300 ms apart for a busy desk wait in order and none is lost', async ({ page }) => {
    const sent = Array.from({ length: 20 }, (_, index) => `CARD-${String(index).padStart(4, '0')}`);
    const startAt = Date.now();
    await page.evaluate(() => (window.harness.busy = true));
    for (const [index, code] of sent.entries()) await scan(page, code, { startAt: startAt + index * 300 });

    await expect(page.getByLabel('waiting').getByRole('listitem')).toHaveText(sent);
    const taken = await page.evaluate((count) => Array.from({ length: count }, () => window.harness.context?.takeNext()?.scan.text), sent.length);
    expect(taken).toEqual(sent);
    await expect(page.getByLabel('waiting').getByRole('listitem')).toHaveCount(0);
  });

  test('a field that takes ID numbers gets one and leaves other codes to the queue', async ({ page }) => {
    await page.getByLabel('card').fill('old');
    await scan(page, CODE);
    await scan(page, 'WRISTBAND-0042');

    await expect(page.getByLabel('card')).toHaveValue(CODE);
    await expect(page.getByLabel('waiting').getByRole('listitem')).toHaveText(['WRISTBAND-0042']);
    expect(await scannedTexts(page)).toEqual([]);
  });

  test('a scan answers no dialog and leaves no unsaved form', async ({ page }) => {
    await page.evaluate(() => window.harness.context?.setBlocking('dialog'));
    await page.getByRole('button', { name: 'Save' }).focus();
    await scan(page, CODE);
    await page.evaluate(() => window.harness.context?.setBlocking('dirty-form'));
    await scan(page, 'WRISTBAND-0042');

    await expect(page.getByLabel('waiting').getByRole('listitem')).toHaveText([CODE, 'WRISTBAND-0042']);
    expect(await page.evaluate(() => window.harness.submits)).toBe(0);
  });

  test('a menu that is open keeps its Escape and is not passed over by a scan', async ({ page }) => {
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<div role="menu" data-state="open">menu</div>'));
    await pressKeys(page, [{ code: 'Escape', key: 'Escape' }], 0);
    await scan(page, CODE);

    await expect(page.getByLabel('waiting').getByRole('listitem')).toHaveText([CODE]);
    expect(await actions(page)).toEqual([]);
  });

  test('a locked desk discards a scan and says so', async ({ page }) => {
    await page.evaluate(() => window.harness.context?.setLocked(true));
    await scan(page, CODE);

    await expect(page.getByLabel('health')).toHaveText('locked');
    await expect(page.getByLabel('notice')).toHaveText('discarded');
    expect(await scannedTexts(page)).toEqual([]);
  });

  test('the same card again at once is noticed and not looked up twice', async ({ page }) => {
    await scan(page, CODE);
    await scan(page, CODE);

    await expect(page.getByLabel('notice')).toHaveText('duplicate');
    expect(await scannedTexts(page)).toEqual([CODE]);
  });
});

test('a scan while the application is still loading arrives once it is there', async ({ page }) => {
  const { release } = await openScanHarness(page, { holdBundle: true });
  await page.getByLabel('early').evaluate((field: HTMLInputElement) => {
    field.focus();
    field.setSelectionRange(6, 6);
  });
  await scan(page, CODE);
  await expect(page.getByLabel('early')).toHaveValue(`before${CODE}`);
  release();

  await expect(page.getByLabel('health')).toHaveText('ready');
  expect(await scannedTexts(page)).toEqual([CODE]);
  await expect(page.getByLabel('early')).toHaveValue('before');
});

test('a scan that the application wakes up in the middle of arrives whole', async ({ page }) => {
  const { release } = await openScanHarness(page, { holdBundle: true });
  await page.getByLabel('early').waitFor();
  const startAt = Date.now();
  await scan(page, CODE.slice(0, 9), { startAt, terminator: 'none' });
  release();
  await expect(page.getByLabel('health')).toHaveText('ready');
  await scan(page, CODE.slice(9), { startAt: startAt + 9 * 8 });

  expect(await scannedTexts(page)).toEqual([CODE]);
  await expect(page.getByLabel('typed')).toBeEmpty();
});

test('what was typed on the page while it loaded is in the box afterwards', async ({ page }) => {
  const { release } = await openScanHarness(page, { holdBundle: true });
  await page.getByLabel('early').waitFor();
  await typeHuman(page, 'wang', 150);
  release();

  await expect(page.getByLabel('typed')).toHaveText('wang');
  expect(await actions(page)).toEqual([]);
});

test('the light says when another window has the keys', async ({ page, context }) => {
  await openScanHarness(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const other = await context.newPage();
  await other.bringToFront();
  await expect(page.getByLabel('health')).toHaveText('unfocused');

  await page.bringToFront();
  await expect(page.getByLabel('health')).toHaveText('ready');
});
