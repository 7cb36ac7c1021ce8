import type { Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { typeHuman } from '@/e2e/scan';
import { openDesk } from '@/e2e/sign-in';

const mother = getCastMember('wangFang');
const ticket = /^[A-Z]\d{3}$/;

/** Sends the form to the first department of the list, without the mouse. */
async function register(page: Page): Promise<void> {
  await page.waitForURL(/\/desk\/register/);
  await expect(page.getByText('换科室')).toBeVisible();
  await page.keyboard.press('Alt+k');
  await expect(page.getByRole('combobox', { name: '到诊科室' })).toBeFocused();
  await typeHuman(page, '1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F8');
  await expect(page.getByText(ticket).first()).toBeVisible();
}

test('somebody nobody knows is registered with two keys and a department', async ({ page }) => {
  await openDesk(page, 'clerk2');
  await page.keyboard.press('Alt+u');
  await expect(page.getByText('身份不明', { exact: true })).toBeVisible();

  await register(page);
  await expect(page.getByText('无名氏').first()).toBeVisible();
});

test('twins are registered from their mother one after the other, each under a name of its own', async ({ page }) => {
  await openDesk(page, 'clerk2');

  for (const [order, name] of [['第 1 个', '王芳之女大'], ['第 2 个', '王芳之女小']] as const) {
    // Typed, for a card scanned again within a second and a half is taken for the scanner's stutter.
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox')).toBeFocused();
    await page.keyboard.insertText(mother.documents['idCard']?.value ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '王芳' })).toBeVisible();
    await page.keyboard.press('Alt+n');

    const dialog = page.getByRole('dialog');
    await dialog.getByText('女', { exact: true }).click();
    await dialog.getByText('双胎', { exact: true }).click();
    await dialog.getByText(order, { exact: true }).click();
    await expect(dialog.getByText(name)).toBeVisible();
    await dialog.getByRole('button', { name: '继续登记' }).press('Enter');

    await register(page);
    await expect(page.getByText(name).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '请扫描证件或卡' })).toBeVisible();
  }
});
