import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { scan, typeHuman } from '@/e2e/scan';
import { signIn } from '@/e2e/sign-in';

const passport = getCastMember('emmaFairweather').documents['passport'];

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
