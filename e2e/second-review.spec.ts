import type { Page } from '@playwright/test';

import { expect, test } from '@/e2e/fixtures';
import { registerAlike } from '@/e2e/register-alike';
import { typeHuman } from '@/e2e/scan';
import { signIn } from '@/e2e/sign-in';
import { drawReview } from '@/test/draw-review';

/** A letter acts once no scan can follow it, so what it chooses is waited for as a person would. */
async function choose(page: Page, key: string, answer: string): Promise<void> {
  await typeHuman(page, key);
  await expect(page.getByRole('button', { name: answer, exact: true, pressed: true })).toBeVisible();
}

test('a second administrator judges blind, differs, and the first takes the decision back; all by keys', async ({ page, browser }) => {
  const window = await (await browser.newContext()).newPage();
  await registerAlike(window, { name: '冉复看', birthDate: '19690107', sexes: ['女', '女'] });
  await window.context().close();

  await signIn(page, 'index1');
  await page.goto('/duplicates');
  await page.getByRole('link', { name: /冉\*看/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '对比' })).toBeVisible();
  const caseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await choose(page, 'n', '不是同一人');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(({ href }) => !href.includes(caseId) && !href.endsWith('/next'));
  const reviewId = await drawReview(caseId);

  const second = await (await browser.newContext()).newPage();
  await signIn(second, 'index2');
  await second.goto('/duplicates');
  await expect(second.getByRole('link', { name: /项待盲审/ })).toBeVisible();
  await second.goto(`/duplicates/reviews/${reviewId}`);
  await expect(second.getByRole('heading', { level: 1, name: '盲审' })).toBeVisible();
  await expect(second.getByText('冉复看')).toHaveCount(2);
  await expect(second.getByText('施正名')).toHaveCount(0);
  // After a whole page load a key is heard once the page has come alive; pressing it again says the same.
  await expect(() => choose(second, 'y', '同一人')).toPass();
  await second.keyboard.press('Control+Enter');
  await expect(second.getByRole('heading', { level: 1, name: '两次判断不一致' })).toBeVisible();
  await expect(second.getByText('施正名')).toBeVisible();
  await expect(second.getByRole('button', { name: '撤销第一次，重新处理' })).toHaveCount(0);
  await second.context().close();

  await page.goto('/duplicates');
  await page.getByRole('link', { name: /冉\*看/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '两次判断不一致' })).toBeVisible();
  await expect(page.getByRole('button', { name: '维持第一次' })).toHaveCount(0);
  await choose(page, 'o', '撤销第一次，重新处理');
  await page.getByRole('textbox', { name: '理由（必填）' }).fill('再看确有可能');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(`**/duplicates/${caseId}`);
  await expect(page.getByText('再看确有可能')).toBeVisible();
});
