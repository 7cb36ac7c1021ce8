import { expect, test } from '@/e2e/fixtures';
import { checkInPatient, openHistory } from '@/e2e/open-history';
import { typeHuman } from '@/e2e/scan';

test.beforeAll(({ browser }) => checkInPatient(browser));

test('who answered stands first, then what is dangerous, and both sides of every contradiction', async ({ page }) => {
  await openHistory(page);

  await expect(page.locator('[data-slot=honest-header] [role=status]')).toContainText('已问 4 家：4 家已回答');
  await expect(page.locator('[data-conflict=blood-group] dd')).toHaveCount(2);
  for (const kind of ['rh', 'allergy', 'chronic-disease', 'anticoagulant', 'birth-date']) {
    await expect(page.locator(`[data-conflict=${kind}]`)).toBeVisible();
  }
  expect(page.url()).toMatch(/\/patients\/[0-9a-f-]{36}\/history$/);
  expect(await page.title()).not.toContain('周');
});

test('any part is one key away, and any number one more from its whole story', async ({ page }) => {
  await openHistory(page);

  await typeHuman(page, 'r');
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await expect(page.locator('[data-row]:not([data-kind=laboratory]):not([data-kind=statement]):not([data-kind=report])')).toHaveCount(0);
  await typeHuman(page, 'j');
  await expect(page.locator('[data-row]').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').locator('[data-slot=row-report]').first()).toContainText('首次收到');
});

test('a result that two hospitals report is one row with both behind it', async ({ page }) => {
  await openHistory(page);

  await typeHuman(page, '2');
  const twice = page.locator('[data-row][data-kind=laboratory]', { hasText: '家报告同一结果' }).first();
  await twice.click();
  await expect(page.getByRole('dialog').locator('[data-slot=row-report]')).toHaveCount(2);
});

test('what is typed is looked for in the rows at hand, and what is not there is said', async ({ page }) => {
  await openHistory(page);

  await typeHuman(page, '/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.insertText('华法林');
  await expect(page.locator('[data-row]')).toHaveCount(2);
  await page.getByRole('searchbox').fill('查无此药');
  await expect(page.getByText('没有符合筛选的条目')).toBeVisible();
});

test('Back leads to the last view and filter, and what was typed never stands in the address', async ({ page }) => {
  await openHistory(page);

  await typeHuman(page, 'r');
  await expect(page).toHaveURL(/\?view=timeline&section=results$/);
  await typeHuman(page, 'x');
  await expect(page).toHaveURL(/&abnormal=1$/);
  await page.getByRole('searchbox').fill('周明华');
  await expect(page.getByText('没有符合筛选的条目')).toBeVisible();
  expect(page.url()).not.toContain(encodeURIComponent('周'));

  await page.goBack();
  await expect(page).toHaveURL(/\?view=timeline&section=results$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/history$/);
  await expect(page.locator('[data-problem]').first()).toBeVisible();
});

test('a document of another hospital opens in our own shapes, with the person still on the screen', async ({ page }) => {
  await openHistory(page);

  await typeHuman(page, 'd');
  await page.locator('[data-row][data-kind=document]').first().click();
  await page.getByRole('dialog').getByRole('link', { name: '打开文书' }).first().click();
  await page.waitForURL(/\/documents\/[0-9a-z]+$/);
  await expect(page.locator('[data-slot=clinical-document] p').first()).toBeVisible();
  await expect(page.getByText('刚从该医院取得')).toBeVisible();
  expect(await page.title()).not.toContain('周');
});

test('every chart has a number beside it and its values in a table', async ({ page }) => {
  await openHistory(page);

  const trend = page.locator('[data-analyte]', { has: page.getByRole('img') }).first();
  await expect(trend.getByRole('img')).toHaveAttribute('aria-label', /次，最近/);
  await trend.getByRole('button', { name: '显示数值表' }).click();
  expect(await trend.getByRole('row').count()).toBeGreaterThan(2);
});

test('paper carries the same honest statement and the alerts', async ({ page }) => {
  await openHistory(page);
  await page.emulateMedia({ media: 'print' });

  await expect(page.locator('[data-slot=honest-header]')).toBeVisible();
  await expect(page.locator('[data-conflict=allergy]')).toBeVisible();
  await expect(page.getByRole('search')).toBeHidden();
});
