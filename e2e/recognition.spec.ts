import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { scan, typeHuman } from '@/e2e/scan';
import { signIn } from '@/e2e/sign-in';

const passport = getCastMember('emmaFairweather').documents['passport'];

test('a card is tried by scanner, by hand and from the shelf, without the mouse, and nobody is looked up', async ({ page }) => {
  await signIn(page, 'system1');
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('heading', { level: 1, name: '试读' })).toBeVisible();

  await scan(page, passport?.scan ?? '');
  await expect(page.getByRole('heading', { name: /护照机读区/ })).toBeVisible();
  await expect(page.getByText('EMMA LOUISE')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: /护照机读区/ })).toBeHidden();

  await page.keyboard.press('F2');
  await typeHuman(page, '110101199003074515');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /居民身份证/ })).toBeVisible();
  await expect(page.getByText('校验位不符，多半有一位输错或读错，请对照证件逐位核对。').first()).toBeVisible();

  await page.getByRole('button', { name: '台湾居民来往大陆通行证', exact: true }).press('Enter');
  const readings = page.getByRole('row');
  await expect(readings.filter({ hasText: '台湾居民来往大陆通行证' })).toContainText('排在最前');
  await expect(readings.filter({ hasText: '感应卡序列号' })).toContainText('供选择');
});

test('the audit trail knows that something was tried, not what', async ({ page, browser }) => {
  await signIn(page, 'doctor1');
  await page.goto('/recognition');
  await scan(page, '11010519491231002X');
  await expect(page.getByRole('heading', { name: /居民身份证/ })).toBeVisible();

  const auditor = await (await browser.newContext()).newPage();
  await signIn(auditor, 'auditor1');
  await auditor.goto('/audit');
  await expect(auditor.getByText('试读了一段内容，得到 1 种读法，内容没有保存').first()).toBeVisible();
  expect(await auditor.content()).not.toContain('19491231');
  await auditor.context().close();
});
