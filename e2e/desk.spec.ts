import type { Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { scan, typeHuman } from '@/e2e/scan';
import { openDesk, openPerson } from '@/e2e/sign-in';

const known = getCastMember('zhangJiahao');
const knownCard = known.documents['residence']?.value ?? '';

/** Presses keys one by one and says how many there were. */
async function press(page: Page, ...keys: string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

/** The department of a window is chosen once a shift and remembered. */
async function chooseDepartment(page: Page): Promise<void> {
  await page.keyboard.press('Alt+k');
  await expect(page.getByRole('combobox', { name: '到诊科室' })).toBeFocused();
  await typeHuman(page, '1');
  await page.keyboard.press('Enter');
}

/** Registers a newcomer from the reader's record up to the open form. */
async function openRegistration(page: Page, key: 'fangQing' | 'linYating'): Promise<void> {
  const { documents } = getCastMember(key);
  const document = documents['idCard'] ?? documents['residence'];
  await scan(page, document?.scan?.trim() ?? '');
  await expect(page.getByRole('heading', { name: '系统里还没有这个人' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/register/);
}

test('a known person is on screen by the scan alone, and opens under one key', async ({ page }) => {
  await openDesk(page);
  await openPerson(page, knownCard, known.demographics.name);

  await expect(page.getByText('一卡通识')).toBeVisible();
  expect(page.url()).not.toContain(knownCard);
  expect(await page.title()).not.toContain(known.demographics.name);
});

test('a new person from an ID card takes at most fourteen keys, ticket included', async ({ page }) => {
  const { demographics } = getCastMember('fangQing');
  await openDesk(page);
  await scan(page, knownCard);
  await expect(page.getByRole('heading', { name: known.demographics.name })).toBeVisible();
  await chooseDepartment(page);

  await openRegistration(page, 'fangQing');
  await expect(page.getByRole('textbox', { name: '手机' })).toBeFocused();
  await typeHuman(page, '15400007001');
  const pressed = 1 + 11 + (await press(page, 'F8'));

  await expect(page.getByText(/^[A-Z]\d{3}$/).first()).toBeVisible();
  expect(pressed).toBeLessThanOrEqual(14);

  await page.goto('/desk');
  await scan(page, getCastMember('fangQing').documents['idCard']?.value ?? '');
  await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();
});

test('twenty scans three tenths of a second apart are all read, in their order', async ({ page }) => {
  await openDesk(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.postData()?.includes('"by":"scan"')) asked.push(request.postData() ?? '');
  });
  const cards = Array.from({ length: 20 }, (_, index) => `ZZ${String(index).padStart(6, '0')}`);
  const begin = Date.now() - cards.length * 300;
  for (const [index, card] of cards.entries()) await scan(page, card, { startAt: begin + index * 300 });

  await expect.poll(() => asked.length).toBe(cards.length);
  expect(asked.map((body) => /ZZ\d{6}/.exec(body)?.[0])).toEqual(cards);
});

test('a scan never alters or leaves a form that is being filled in: it waits, visibly', async ({ page }) => {
  await openDesk(page);
  await openRegistration(page, 'linYating');
  const phone = page.getByRole('textbox', { name: '手机' });
  await phone.focus();
  await typeHuman(page, '154000');
  await scan(page, knownCard, { startAt: Date.now() + 2_000 });

  await expect(phone).toHaveValue('154000');
  await expect(page).toHaveURL(/\/desk\/register/);
  await expect(page.getByText('待处理扫描（1）')).toBeVisible();
});

test('what is wrong with a card is said in words, and nothing is looked up', async ({ page }) => {
  await openDesk(page);
  await scan(page, '110101199003074515');

  await expect(page.getByRole('heading', { name: '居民身份证号码有误，没有查找' })).toBeVisible();
});

test('a payment code is told from a card', async ({ page }) => {
  await openDesk(page);
  await scan(page, '134512345678901234');

  await expect(page.getByRole('heading', { name: '不能用来找患者' })).toBeVisible();
});

test('a name finds its people, masked, and the chosen one opens', async ({ page }) => {
  await openDesk(page);
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText('张伟');
  await page.keyboard.press('Enter');

  const list = page.getByRole('list', { name: '可能的患者' });
  await expect(list.getByText('张*').first()).toBeVisible();
  await expect(list.getByText('张伟', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '张伟' })).toBeVisible();
});

test('a check-in is undone with a reason', async ({ page }) => {
  await openDesk(page);
  await scan(page, getCastMember('shanXiaoyun').documents['idCard']?.value ?? '');
  await expect(page.getByRole('heading', { name: '单晓云' })).toBeVisible();
  await chooseDepartment(page);
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: '已到诊' })).toBeVisible();

  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('textbox', { name: '撤销原因' }).fill('点错了科室');
  await page.getByRole('button', { name: '确认撤销' }).click();
  await expect(page.getByRole('heading', { name: '已到诊' })).toBeHidden();
});

test('the slower of two windows is shown the entry the faster one made', async ({ page, browser }) => {
  const other = await (await browser.newContext()).newPage();
  await openDesk(page, 'clerk1');
  await openDesk(other, 'clerk2');
  await openRegistration(page, 'linYating');
  await openRegistration(other, 'linYating');

  for (const window of [page, other]) {
    await window.getByRole('textbox', { name: '手机' }).fill('15400007002');
    await chooseDepartment(window);
  }
  await page.keyboard.press('F8');
  await expect(page.getByText(/^[A-Z]\d{3}$/).first()).toBeVisible();
  await other.keyboard.press('F8');

  await expect(other.getByText('林*婷').first()).toBeVisible();
  await other.context().close();
});

declare global {
  interface Window {
    tones?: number[];
  }
}

/** Notes the pitch of every tone that starts; loudspeakers are nothing a test can hear. */
function listenToTones(): void {
  window.tones = [];
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function startTone(when) {
    window.tones?.push(this.frequency.value);
    start.call(this, when);
  };
}

test('a code nobody can read is never silent: its ends, its length, three ways on, and a tone of its own', async ({ page }) => {
  await page.addInitScript(listenToTones);
  await openDesk(page);
  await scan(page, 'QWE#%12@x7');

  await expect(page.getByText('QW******x7')).toBeVisible();
  await expect(page.getByText('扫描 10 字')).toBeVisible();
  for (const keys of ['Enter', 'F2', 'F4']) await expect(page.locator(`main [aria-keyshortcuts="${keys}"]`).first()).toBeVisible();
  expect(await page.evaluate(() => window.tones)).toEqual([220]);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '提示音已开' }).press('Enter');
  await scan(page, 'QWE#%12@x8');
  await expect(page.getByText('QW******x8')).toBeVisible();
  expect(await page.evaluate(() => window.tones)).toEqual([220]);
});

test('another window in front is said across the page', async ({ page, context }) => {
  await openDesk(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const other = await context.newPage();
  await other.bringToFront();
  await expect(page.locator('[data-slot=notice-bar]')).toBeVisible();

  await page.bringToFront();
  await expect(page.locator('[data-slot=notice-bar]')).toHaveCount(0);
});

test('what locks the desk stays in view, whatever the language and the scanner have to say', async ({ page }) => {
  await openDesk(page);
  await page.getByRole('button', { name: 'English' }).click();
  await scan(page, knownCard);
  await expect(page.getByText(/Scanner ready \(/)).toBeVisible();

  await expect(page.getByRole('button', { name: /^Lock/ })).toBeInViewport({ ratio: 1 });
});
