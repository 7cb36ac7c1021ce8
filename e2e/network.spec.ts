import type { Locator, Page } from '@playwright/test';

import { expect, test } from '@/e2e/fixtures';
import { signIn } from '@/e2e/sign-in';

const HOSPITAL = '仙居云梯医院';

function rowOf(page: Page): Locator {
  return page.getByRole('row').filter({ hasText: HOSPITAL });
}

/** Presses a control the way a keyboard does. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

test('a hospital is taken off the platform and connected again, with the keyboard alone', async ({ page }) => {
  await signIn(page, 'system1');
  await page.goto('/network');
  const address = await rowOf(page).getByText('http://127.0.0.1:').innerText();

  await press(rowOf(page).getByRole('button', { name: `移除${HOSPITAL}的连接` }));
  await press(page.getByRole('dialog').getByRole('button', { name: `移除${HOSPITAL}的连接` }));
  await expect(page.getByRole('status').filter({ hasText: `已移除${HOSPITAL}的连接` })).toBeVisible();
  await expect(rowOf(page).getByText('未接入', { exact: true })).toBeVisible();

  await press(rowOf(page).getByRole('button', { name: `接入${HOSPITAL}` }));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('FHIR 服务地址').fill(address);
  await dialog.getByLabel('就诊号的标识系统').fill('https://xj-yt.hospital.example/patient-number');
  await dialog.getByLabel('访问令牌').fill('not-the-token');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('没有保存：服务器拒绝了凭据');

  await dialog.getByLabel('访问令牌').fill('demo-only-xj-yt');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: `已接入${HOSPITAL}` })).toBeVisible();
  await expect(rowOf(page).getByText('已接入，尚未询问')).toBeVisible();
  expect(await page.content()).not.toContain('demo-only-xj-yt');
});

test('an address that leads to our own machines is refused before it is called', async ({ page }) => {
  await signIn(page, 'system1');
  await page.goto('/network');
  await press(rowOf(page).getByRole('button', { name: `修改${HOSPITAL}的连接` }));
  const dialog = page.getByRole('dialog');

  await dialog.getByLabel('FHIR 服务地址').fill('http://169.254.169.254/latest');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('不允许访问这个地址');
});

test('nobody but the system administrator finds the page', async ({ page }) => {
  await signIn(page, 'doctor1');
  await page.goto('/network');

  await expect(page.getByRole('heading', { name: '您的职责不含这个页面' })).toBeVisible();
  expect(await page.content()).not.toContain(HOSPITAL);
});
