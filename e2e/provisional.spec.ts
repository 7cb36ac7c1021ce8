import type { Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { scan, typeHuman } from '@/e2e/scan';
import { openDesk } from '@/e2e/sign-in';

const mother = getCastMember('wangFang');
const ticket = /^[A-Z]\d{3}$/;

/** Sends the form to the first department of the list, without the mouse. */
async function register(page: Page): Promise<void> {
  await page.waitForURL(/\/desk\/register/);
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
