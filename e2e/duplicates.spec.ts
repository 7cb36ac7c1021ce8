import type { Page } from '@playwright/test';

import { expect, test } from '@/e2e/fixtures';
import { registerAlike } from '@/e2e/register-alike';
import { typeHuman } from '@/e2e/scan';
import { openDesk, signIn } from '@/e2e/sign-in';

async function chooseDepartment(page: Page): Promise<void> {
  await page.keyboard.press('Alt+k');
  await expect(page.getByRole('combobox', { name: '到诊科室' })).toBeFocused();
  await typeHuman(page, '1');
  await page.keyboard.press('Enter');
}

/** The page has gone on to whatever is next: an earlier decision of the day may say the same words. */
async function decideAndLeave(page: Page, key: 'y' | 'n', choice: string): Promise<void> {
  const decided = page.url();
  await decide(page, key, choice);
  await page.waitForURL(({ href }) => href !== decided && !href.endsWith('/next'));
}

/** Decides by letter and Ctrl+Enter; a letter acts once no scan can follow it, so the choice is waited for as a person would. */
async function decide(page: Page, key: 'y' | 'n', choice: string): Promise<void> {
  await typeHuman(page, key);
  await expect(page.getByRole('button', { name: choice, exact: true, pressed: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
}

async function openQueue(page: Page, userName: 'index1' | 'index2'): Promise<void> {
  await signIn(page, userName);
  await page.goto('/duplicates');
  await expect(page.getByRole('heading', { level: 1, name: '疑似重复' })).toBeVisible();
  // The row of keys is drawn when they work.
  await expect(page.getByText('从最急的开始')).toBeVisible();
}

test('a case is found, compared, decided and taken back by keyboard alone', async ({ page, browser }) => {
  const window = await (await browser.newContext()).newPage();
  await registerAlike(window, { name: '鲁重影', birthDate: '19710203', sexes: ['女', '女'] });
  await window.context().close();

  await openQueue(page, 'index1');
  await expect(page.getByText('人在院内').first()).toBeVisible();
  await typeHuman(page, 'j');
  await expect(page.locator('main table a').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '对比' })).toBeVisible();
  await expect(page.getByText('鲁重影')).toHaveCount(2);

  await decideAndLeave(page, 'y', '同一人');
  await expect(page.getByText(/判为“同一人”/)).toBeVisible();

  await page.keyboard.press('z');
  await expect(page.getByText('鲁重影')).toHaveCount(2);
  await decide(page, 'n', '不是同一人');
  await expect(page.getByText(/判为“不是同一人”/)).toBeVisible();
});

test('the second of two administrators at one case is told what the first decided', async ({ page, browser }) => {
  const window = await (await browser.newContext()).newPage();
  await registerAlike(window, { name: '乌双至', birthDate: '19720304', sexes: ['女', '女'] });
  await window.context().close();
  const other = await (await browser.newContext()).newPage();

  await openQueue(page, 'index1');
  await page.getByRole('link', { name: /乌\*至/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '对比' })).toBeVisible();
  await signIn(other, 'index2');
  await other.goto(page.url());
  await expect(other.getByText('施正名正在处理').filter({ visible: true })).toBeVisible();

  await decide(page, 'y', '同一人');
  await expect(page.getByText(/判为“同一人”/)).toBeVisible();

  await decide(other, 'n', '不是同一人');
  await expect(other.getByRole('alert').getByText(/施正名 .*已经判为“同一人”/)).toBeVisible();
  await other.context().close();
});

test('a wrong merge is undone from the person’s page after another hospital came in', async ({ page, browser }) => {
  const window = await (await browser.newContext()).newPage();
  await registerAlike(window, { name: '石错并', birthDate: '19730405', sexes: ['女', '女'] });
  await openQueue(page, 'index1');
  await page.getByRole('link', { name: /石\*并/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '对比' })).toBeVisible();
  await decideAndLeave(page, 'y', '同一人');
  await expect(page.getByText(/判为“同一人”/)).toBeVisible();

  const elsewhere = await (await browser.newContext()).newPage();
  await openDesk(elsewhere, 'clerk3');
  await findByName(elsewhere, '石错并');
  await chooseDepartment(elsewhere);
  await elsewhere.keyboard.press('F8');
  await expect(elsewhere.getByText(/^[A-Z]\d{3}$/).first()).toBeVisible();

  await page.goto('/desk');
  await expect(page.locator('[data-slot=scanner-light][data-state=ready]')).toBeVisible();
  await findByName(page, '石错并');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: '撤销：与另一份身份合并' }).click();
  await page.getByRole('textbox', { name: '理由' }).fill('是姐妹两个人');
  await page.getByRole('button', { name: '确认撤销' }).click();
  await expect(page.getByRole('group', { name: '下面的档案是合并之后来的，各归哪一方？' })).toBeVisible();
  await page.getByRole('button', { name: '确认撤销' }).click();
  await expect(page.getByText('是姐妹两个人')).toBeVisible();
  await expect(page.getByRole('button', { name: '撤销：与另一份身份合并' })).toHaveCount(0);

  await window.context().close();
  await elsewhere.context().close();
});

async function findByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: '可能的患者' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();
}
