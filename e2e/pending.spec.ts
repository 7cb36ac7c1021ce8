import type { Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { scan } from '@/e2e/scan';
import { openDesk } from '@/e2e/sign-in';

const known = getCastMember('shanXiaoyun');
// A series not seen in use; nobody's.
const CERTIFICATE = 'Z330900433';

/** Sends the form as it stands, to no department. */
async function register(page: Page): Promise<void> {
  await page.waitForURL(/\/desk\/register/);
  await expect(page.getByText('换科室')).toBeVisible();
  await page.keyboard.press('Alt+k');
  await expect(page.getByRole('combobox', { name: '到诊科室' })).toBeFocused();
  await page.keyboard.insertText('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { level: 1, name: /^已登记/ })).toBeVisible();
}

/** From the desk to the list by its key, and to the last of this name on it. */
async function openPending(page: Page, name: string): Promise<void> {
  await page.goto('/desk');
  await expect(page.locator('[data-slot=scanner-light][data-state=ready]')).toBeVisible();
  await page.keyboard.press('Alt+w');
  await page.waitForURL(/\/desk\/pending$/);
  await page.getByRole('link', { name: `打开${name}，补姓名或证件` }).last().press('Enter');
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
}

test('somebody unknown is found on the list, identified by a card, and given back when that was wrong', async ({ page }) => {
  await openDesk(page, 'clerk2');
  await page.keyboard.press('Alt+u');
  await register(page);
  await openPending(page, '无*氏');
  await expect(page.getByText('身份不明，还缺')).toBeVisible();

  await page.keyboard.press('Alt+i');
  await page.waitForURL(/\/identify$/);
  await scan(page, known.documents['idCard']?.value ?? '');
  await page.getByRole('radio', { name: '亲属辨认' }).press('Space');
  await page.getByRole('textbox', { name: /^说明/ }).fill('女儿到院辨认');
  await page.keyboard.press('Enter');

  await page.waitForURL(/\/patients\/[0-9a-f-]{36}\?from=/);
  await expect(page.getByRole('heading', { level: 1, name: known.demographics.name })).toBeVisible();
  await expect(page.getByText(/凭亲属辨认：女儿到院辨认/)).toBeVisible();

  await page.getByRole('button', { name: '撤销确认' }).press('Enter');
  await page.getByRole('textbox', { name: '撤销的原因' }).fill('认错了人');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '无名氏' })).toBeVisible();
  await expect(page.getByText('身份不明，还缺')).toBeVisible();
});

test('a newborn gets its birth certificate, which the desk knows from then on, and which is never its mother’s', async ({ page }) => {
  const mother = getCastMember('liMei');
  await openDesk(page, 'clerk2');
  await scan(page, mother.documents['idCard']?.value ?? '');
  await expect(page.getByRole('heading', { name: mother.demographics.name })).toBeVisible();
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('男', { exact: true }).click();
  await dialog.getByRole('button', { name: '继续登记' }).press('Enter');
  await register(page);

  await page.goto('/desk');
  await scan(page, mother.documents['idCard']?.value ?? '');
  await expect(page.getByRole('heading', { name: mother.demographics.name })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  await expect(page.getByText('在本页直接扫描另一张证件')).toBeVisible();
  await scan(page, CERTIFICATE);
  await expect(page.getByRole('heading', { name: '出生医学证明是孩子的，不绑定给母亲' })).toBeVisible();

  await openPending(page, '李**子');
  await expect(page.getByText('新生儿，还缺')).toBeVisible();
  await scan(page, CERTIFICATE);
  await expect(page.getByRole('heading', { name: '把出生医学证明绑定给李梅之子？' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '已把出生医学证明绑定给李梅之子' })).toBeVisible();

  await page.goto('/desk');
  await scan(page, CERTIFICATE);
  await expect(page.getByRole('heading', { name: '李梅之子' })).toBeVisible();
});
