import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { openDesk, openPerson, signIn } from '@/e2e/sign-in';

const { demographics, documents } = getCastMember('zhouZhengming');

test('an index administrator seals a record of the own hospital with a reason, and lifts the seal again', async ({ page, browser }) => {
  const window = await (await browser.newContext()).newPage();
  await openDesk(window);
  await openPerson(window, documents['idCard']?.value ?? '', demographics.name);
  await signIn(page, 'index1');
  await page.goto(`${new URL(window.url()).pathname}/identity`);
  await window.context().close();

  const seals = page.locator('[aria-labelledby=seal-title]');
  await expect(seals.getByRole('button', { name: /^封存病历/ })).toHaveCount(1);
  await seals.getByRole('button', { name: /^封存病历/ }).press('Enter');
  await seals.getByRole('textbox', { name: '理由（必填）' }).fill('医疗纠纷');
  await page.keyboard.press('Enter');
  await expect(seals.getByText('理由：医疗纠纷')).toBeVisible();

  await seals.getByRole('button', { name: /^启封病历/ }).press('Enter');
  await seals.getByRole('textbox', { name: '理由（必填）' }).fill('纠纷已结');
  await page.keyboard.press('Enter');
  await expect(seals.getByRole('button', { name: /^封存病历/ })).toBeVisible();
  await expect(seals.getByText('理由：医疗纠纷')).toHaveCount(0);
});
