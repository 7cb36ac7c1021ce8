import type { Page } from '@playwright/test';

import { expect, test } from '@/e2e/fixtures';
import { typeHuman } from '@/e2e/scan';
import { openDesk, signIn } from '@/e2e/sign-in';

/** Two entries of one name and birth date: the second is made despite the first, and says why. */
async function registerTwice(page: Page, name: string, birthDate: string): Promise<void> {
  await openDesk(page);
  for (const again of [false, true]) {
    await page.keyboard.press('F4');
    await page.waitForURL(/\/desk\/register/);
    await page.getByRole('textbox', { name: '姓名', exact: true }).fill(name);
    await page.getByRole('radiogroup', { name: '性别' }).getByText('女').click();
    await page.getByRole('textbox', { name: '出生日期' }).fill(birthDate);
    await chooseDepartment(page);
    await page.keyboard.press('F8');
    if (again) await insist(page);

    await expect(page.getByText(/^[A-Z]\d{3}$/).first()).toBeVisible();
    await page.goto('/desk');
    await expect(page.locator('[data-slot=scanner-light][data-state=ready]')).toBeVisible();
  }
}

async function insist(page: Page): Promise<void> {
  await page.getByRole('button', { name: '不是同一个人，仍要新建…' }).click();
  await page.getByRole('textbox', { name: '为什么要新建另一份' }).fill('本人说没有来过');
  await page.getByRole('button', { name: '确认另建一份' }).click();
}

async function chooseDepartment(page: Page): Promise<void> {
  await page.keyboard.press('Alt+k');
  await expect(page.getByRole('combobox', { name: '到诊科室' })).toBeFocused();
  await typeHuman(page, '1');
  await page.keyboard.press('Enter');
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
}

test('the second of two administrators at one case is told what the first decided', async ({ page, browser }) => {
  const window = await (await browser.newContext()).newPage();
  await registerTwice(window, '乌双至', '19720304');
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
