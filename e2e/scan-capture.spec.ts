import { expect, test, type Page } from '@playwright/test';
import { openScanHarness } from './open-scan-harness';
import { openComposition, pressKeys, scan, scanThroughInputMethod, typeHuman } from './scan';

const CODE = '11010519491231002X';
const CONTROLS = ['name', 'plain', 'note', 'ward', 'age', 'born', 'remarks', 'male', 'Save'] as const;

/** A code no other scan of the test has: the same one twice would count as a double trigger. */
function codeNumber(index: number): string {
  return `J${String(index).padStart(4, '0')}KMYN-8842`;
}

function scannedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => window.harness.scans.map(({ text }) => text));
}

function submits(page: Page): Promise<number> {
  return page.evaluate(() => window.harness.submits);
}

/** All that a scan must leave as it was: every control's value, choice and selection, and the focus. */
function controls(page: Page) {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('form :is(input, textarea, select, button, [contenteditable])'), (control) => {
      const input = control instanceof HTMLInputElement ? control : null;
      const text = control instanceof HTMLTextAreaElement ? control : input;
      const value = control instanceof HTMLSelectElement ? control.value : (text?.value ?? control.textContent);
      const name = control.getAttribute('aria-label');

      return {
        name,
        value,
        checked: input?.checked,
        valid: input?.checkValidity(),
        selection: [text?.selectionStart, text?.selectionEnd],
        focused: control === document.activeElement,
      };
    }),
  );
}

async function focusOn(page: Page, label: string) {
  await page.getByLabel(label, { exact: true }).or(page.getByRole('button', { name: label })).focus();
}

test.beforeEach(async ({ page }) => {
  await openScanHarness(page);
  await expect(page.getByLabel('health')).toHaveText('ready');
});

test('a scan on the page arrives whole at every speed and under load', async ({ page }) => {
  const sent: string[] = [];
  for (const renderCost of [0, 20, 50]) {
    await page.evaluate((cost) => (window.harness.renderCost = cost), renderCost);
    for (const gap of [0, 2, 8, 25]) {
      sent.push(codeNumber(sent.length));
      await scan(page, codeNumber(sent.length - 1), { gap });
    }
  }

  expect(await scannedTexts(page)).toEqual(sent);
  await expect(page.getByLabel('typed')).toBeEmpty();
});

test('a scan while the focus is in a control arrives whole and leaves no trace there', async ({ page }) => {
  const sent: string[] = [];
  for (const label of CONTROLS) {
    await test.step(label, async () => {
      await focusOn(page, label);
      const before = await controls(page);

      for (const [gap, renderCost] of [[0, 0], [8, 0], [25, 0], [8, 20], [2, 50]] as const) {
        await page.evaluate((cost) => (window.harness.renderCost = cost), renderCost);
        sent.push(codeNumber(sent.length));
        await scan(page, codeNumber(sent.length - 1), { gap, terminator: sent.length % 2 === 0 ? 'Tab' : 'Enter' });
      }

      expect(await scannedTexts(page)).toEqual(sent);
      expect(await controls(page)).toEqual(before);
      expect(await submits(page)).toBe(0);
    });
  }
});

test('a hundred scans into a controlled field are exact and cost it a handful of renders each', async ({ page }) => {
  await focusOn(page, 'name');
  const sent = Array.from({ length: 100 }, (_, index) => codeNumber(index));
  const startAt = Date.now();
  for (const [index, code] of sent.entries()) await scan(page, code, { startAt: startAt + index * 400 });

  expect(await scannedTexts(page)).toEqual(sent);
  await expect(page.getByLabel('name')).toHaveValue('王');
  const renders = await page.evaluate(() =>
    window.harness.rendersAtScan.map((count, index, all) => count - (all[index - 1] ?? 0)).slice(1),
  );
  // Three keys that reach the field, their removal, and the scan itself: not one for each of fourteen characters.
  expect(Math.max(...renders)).toBeLessThanOrEqual(7);
});

test('a selection in a field survives a scan that typed over it', async ({ page }) => {
  await page.getByLabel('plain').evaluate((field: HTMLInputElement) => {
    field.focus();
    field.setSelectionRange(1, 4);
  });
  const before = await controls(page);
  await scan(page, CODE);

  expect(await scannedTexts(page)).toEqual([CODE]);
  expect(await controls(page)).toEqual(before);
});

test('what was typed before a scan can still be undone after it', async ({ page }) => {
  await focusOn(page, 'plain');
  await page.keyboard.press('End');
  await typeHuman(page, '-abc', 120);
  await scan(page, CODE, { startAt: Date.now() + 5000 });
  await expect(page.getByLabel('plain')).toHaveValue('before-abc');
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('Control+z');

  await expect(page.getByLabel('plain')).toHaveValue('before');
});

test('typing stays typing: text, Enter, a key held down', async ({ page }) => {
  await focusOn(page, 'name');
  await page.keyboard.press('End');
  await typeHuman(page, 'zhangwei 13812345678', 80);
  await pressKeys(page, [{ code: 'KeyA', key: 'a' }], 0, Date.now() + 5000);
  await pressKeys(page, Array.from({ length: 10 }, () => ({ code: 'KeyA', key: 'a', repeat: true })), 33, Date.now() + 5500);
  await pressKeys(page, [{ code: 'Enter', key: 'Enter' }], 0, Date.now() + 7000);

  await expect(page.getByLabel('name')).toHaveValue(`王zhangwei 13812345678${'a'.repeat(11)}`);
  expect(await submits(page)).toBe(1);
  expect(await scannedTexts(page)).toEqual([]);
});

test('a fast burst without an end is given back to the field', async ({ page }) => {
  await focusOn(page, 'plain');
  await page.keyboard.press('End');
  await scan(page, 'abcdefgh', { gap: 10, terminator: 'none' });

  await expect(page.getByLabel('plain')).toHaveValue('beforeabcdefgh');
  expect(await scannedTexts(page)).toEqual([]);
});

test('a stalled page neither makes typing a scan nor cuts the head off one', async ({ page }) => {
  await focusOn(page, 'name');
  const stall = page.evaluate(() => {
    const until = performance.now() + 1500;
    while (performance.now() < until);
  });
  const startAt = Date.now();
  await Promise.all([stall, typeHuman(page, 'lihua', 120, startAt), scan(page, CODE, { startAt: startAt + 1000 })]);

  expect(await scannedTexts(page)).toEqual([CODE]);
  await expect(page.getByLabel('name')).toHaveValue('王lihua');
});

test('through an input method the code is exact and the field as before', async ({ page }) => {
  await focusOn(page, 'name');
  await scanThroughInputMethod(page, CODE);

  await expect.poll(() => scannedTexts(page)).toEqual([CODE]);
  await expect(page.getByLabel('name')).toHaveValue('王');
  await expect(page.getByLabel('name')).toBeFocused();
});

test('through a composition that was already open the code is exact and the composed text stays', async ({ page }) => {
  await focusOn(page, 'plain');
  await page.keyboard.press('End');
  await openComposition(page, 'wei');
  await scanThroughInputMethod(page, CODE);

  await expect.poll(() => scannedTexts(page)).toEqual([CODE]);
  await expect(page.getByLabel('plain')).toHaveValue('beforewei');
});

test('Caps Lock, a French layout and Chinese punctuation change nothing', async ({ page }) => {
  const swapCase = (key: string) => (key === key.toUpperCase() ? key.toLowerCase() : key.toUpperCase());
  const french: Readonly<Record<string, string>> = { Digit1: '&', Digit2: 'é', Digit3: '"', KeyA: 'q', KeyQ: 'a' };
  await scan(page, 'AbC123xyz', { key: swapCase });
  await scan(page, 'Aq12345', { key: (key, code) => french[code] ?? key });
  await scan(page, 'AB-12.34', { key: (key) => ({ '.': '。', '-': '—' })[key] ?? key });

  expect(await scannedTexts(page)).toEqual(['AbC123xyz', 'Aq12345', 'AB-12.34']);
});

test('both lines of a passport are one scan, and nothing is submitted between them', async ({ page }) => {
  const mrz = 'POCHNCESHI<<YANGBEN<<<<<<<<<<<<<<<<<<<<<<<<<\nEA12345676CHN9003071M3301018MNPHKLMOFLNHA990';
  await focusOn(page, 'name');
  await scan(page, mrz, { gap: 3 });

  expect(await scannedTexts(page)).toEqual([mrz]);
  expect(await submits(page)).toBe(0);
});

test('a group separator sent as Ctrl+] and a line feed sent as Ctrl+J stay inside the scan', async ({ page }) => {
  const keys = Array.from('01069012345678', (digit) => ({ code: `Digit${digit}`, key: digit }));
  const startAt = Date.now();
  const separator = { code: 'BracketRight', key: ']', ctrl: true };
  const suffix = [{ code: 'Enter', key: 'Enter' }, { code: 'KeyJ', key: 'j', ctrl: true }];
  await pressKeys(page, [...keys, separator, ...keys.slice(0, 4), ...suffix], 6, startAt);

  expect(await scannedTexts(page)).toEqual(['01069012345678\u001d0106']);
});

test('a line pasted while no field has the focus is a scan, and in a field it is text', async ({ page }) => {
  const paste = (text: string) =>
    page.evaluate((value) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', value);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      return (document.activeElement ?? document.body).dispatchEvent(event);
    }, text);

  expect(await paste(`${CODE}\n`)).toBe(false);
  await focusOn(page, 'plain');
  expect(await paste('110105')).toBe(true);

  expect(await page.evaluate(() => window.harness.scans.map(({ text, captureMethod }) => [text, captureMethod]))).toEqual([[CODE, 'pasted']]);
});

test('a password is never touched, however fast it is typed', async ({ page }) => {
  await focusOn(page, 'password');
  await scan(page, 'Correct8Horse', { gap: 3 });

  await expect(page.getByLabel('password')).toHaveValue('Correct8Horse');
  expect(await scannedTexts(page)).toEqual([]);
});

test('no payload reaches the console, the address or a store', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('request', (request) => said.push(request.url(), request.postData() ?? ''));
  await focusOn(page, 'name');
  await scan(page, CODE);

  const kept = await page.evaluate(() =>
    JSON.stringify([location.href, document.title, { ...localStorage }, { ...sessionStorage }]),
  );
  expect([...said, kept].filter((text) => text.includes('1949'))).toEqual([]);
  expect(await scannedTexts(page)).toEqual([CODE]);
});
