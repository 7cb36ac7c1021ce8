import type { Page } from '@playwright/test';

import { expect, test } from '@/e2e/fixtures';
import { scan } from '@/e2e/scan';
import { signIn } from '@/e2e/sign-in';

/** The set-up of a hospital, as its system administrator reaches it without the mouse. */
async function openHospital(page: Page, name: string): Promise<void> {
  await signIn(page, 'system1');
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('heading', { level: 1, name: '机构' })).toBeVisible();
  await page.getByRole('link', { name: new RegExp(name) }).press('Enter');
  await expect(page.getByRole('link', { name: new RegExp(name) })).toHaveAttribute('aria-current', 'page');
}

test('a new window is on the sign-in page at once, and undone it is closed again', async ({ page, browser }) => {
  await openHospital(page, '仙居云梯医院');
  await page.getByRole('button', { name: '添加窗口' }).press('Enter');

  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await expect(dialog.locator('[data-slot=error-summary]')).toBeFocused();
  await dialog.getByLabel('名称（中文）').fill('住院9号窗口');
  await dialog.getByLabel('名称（英文）').fill('Ward, window 9');
  await dialog.getByLabel('代码').fill('w9');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已添加住院9号窗口。')).toBeVisible();

  const clerk = await (await browser.newContext()).newPage();
  await clerk.goto('/sign-in');
  await clerk.locator('input[name=userName]').fill('clerk4');
  await clerk.locator('input[name=password]').fill('demo-only-clerk4');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('radio', { name: /住院9号窗口/ })).toBeVisible();

  await page.keyboard.press('Alt+z');
  await expect(page.getByText('已撤销。')).toBeVisible();
  await expect(page.getByRole('row', { name: /住院9号窗口/ })).toContainText('已关闭');
  await clerk.reload();
  await expect(clerk.getByRole('radio').first()).toBeVisible();
  await expect(clerk.getByRole('radio', { name: /住院9号窗口/ })).toHaveCount(0);
  await clerk.context().close();
});

test('a department moves up the list, and its button keeps the focus', async ({ page }) => {
  await openHospital(page, '玉山怀川医院');
  const rows = page.locator('[data-list=departments] tbody tr');
  await expect(rows.nth(1)).toContainText('普通外科');

  await rows.nth(1).getByRole('button', { name: '上移：普通外科' }).press('Enter');
  await expect(rows.nth(0)).toContainText('普通外科');
  await expect(page.getByRole('button', { name: '上移：普通外科' })).toBeFocused();

  await page.keyboard.press('Alt+z');
  await expect(rows.nth(1)).toContainText('普通外科');
});

test('a pattern shows what it would clash with while it is written, and how a card would be read', async ({ page }) => {
  await openHospital(page, '玉山怀川医院');
  await page.getByRole('button', { name: '添加格式' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const pattern = dialog.getByLabel('格式', { exact: true });

  await pattern.fill('\\d{18}');
  await expect(dialog.getByRole('listitem').filter({ hasText: '居民身份证' }).first()).toContainText('它优先');
  await pattern.fill('ZY(');
  await expect(dialog.getByText(/第 3 个字符起看不懂/)).toBeVisible();
  await pattern.fill('ZYHC\\d{8}');
  await expect(dialog.getByText('和任何证件、任何格式都不冲突')).toBeVisible();

  const tried = dialog.getByLabel('试一张卡（到这里再扫描，或输入）');
  await tried.focus();
  await scan(page, 'ZYHC00204081');
  await expect(tried).toHaveValue('ZYHC00204081');
  await expect(dialog.getByText('符合正在编辑的格式')).toBeVisible();
  await expect(pattern).toHaveValue('ZYHC\\d{8}');

  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已添加ZYHC\\d{8}。')).toBeVisible();
  await page.keyboard.press('Alt+z');
  await expect(page.getByRole('row', { name: /ZY/ })).toContainText('停用');
});

test('what another administrator changed meanwhile is shown, never overwritten unseen', async ({ page, browser }) => {
  await openHospital(page, '上饶稻溪医院');
  await page.getByRole('button', { name: '修改：皮肤科' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称（中文）').fill('皮肤病科');

  const other = await (await browser.newContext()).newPage();
  await openHospital(other, '上饶稻溪医院');
  await other.getByRole('button', { name: '停诊：皮肤科' }).press('Enter');
  await expect(other.getByText('皮肤科：已停用。')).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(dialog.getByText('您打开之后别人改过这一项，还没有保存您的内容：')).toBeVisible();
  await expect(dialog.getByRole('row', { name: '名称（中文）' })).toContainText('皮肤病科');
  await expect(dialog.getByRole('row', { name: '开放或启用' })).toContainText('否是');
  await dialog.getByRole('button', { name: '用现在的' }).press('Enter');
  await expect(dialog.getByLabel('名称（中文）')).toHaveValue('皮肤科');
  await page.keyboard.press('Escape');

  await other.keyboard.press('Alt+z');
  await expect(other.getByText('已撤销。')).toBeVisible();
  await other.context().close();
});
