import type { Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { expect, openDesk, test } from '@/e2e/fixtures';
import { scan } from '@/e2e/scan';

/** Counts the keys a hand presses from now on; a scanner's are on the clock, a hand's are counted by the test itself. */
async function pressAll(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key, { delay: 1 });
  return keys.length;
}

test('a known person is on screen by the scan alone, and opens under one key', async ({ page }) => {
  const { demographics, documents } = getCastMember('zhangJiahao');
  await openDesk(page);
  await scan(page, documents['residence']?.value ?? '');

  await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();
  await expect(page.getByText('校验通过')).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
  await expect(page.getByText('一卡通识')).toBeVisible();
});

test('a new person from an ID card takes fourteen keys', async ({ page }) => {
  const { demographics, documents } = getCastMember('fangQing');
  await openDesk(page);
  await scan(page, documents['idCard']?.scan?.trim() ?? '');
  await expect(page.getByRole('heading', { name: '系统里还没有这个人' })).toBeVisible();

  const before = await pressAll(page, ['Enter']);
  await expect(page.getByRole('textbox', { name: '手机' })).toBeFocused();
  const after = await pressAll(page, ['1', '5', '4', '0', '0', '0', '0', '7', '0', '0', '1', 'F8']);

  await expect(page.getByText('排队号')).toBeVisible();
  await expect(page.getByText(demographics.name).first()).toBeVisible();
  expect(before + after).toBeLessThanOrEqual(14);
});
