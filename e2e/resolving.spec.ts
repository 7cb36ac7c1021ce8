import type { Browser, Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { registerAlike } from '@/e2e/register-alike';
import { typeHuman } from '@/e2e/scan';
import { openDesk, openPerson, signIn } from '@/e2e/sign-in';

async function atTheWindow(browser: Browser, alike: Parameters<typeof registerAlike>[1]): Promise<void> {
  const window = await (await browser.newContext()).newPage();
  await registerAlike(window, alike);
  await window.context().close();
}

/** Opens the case of somebody from the queue, and waits until keys are heard. */
async function openCase(page: Page, name: RegExp): Promise<void> {
  await page.goto('/duplicates');
  await page.getByRole('link', { name }).first().click({ timeout: 20_000 });
  await expect(page.getByRole('heading', { level: 1, name: '对比' })).toBeVisible();
}

/** A letter acts once no scan can follow it, so what it chooses is waited for as a person would. */
async function choose(page: Page, key: 'y' | 'n', answer: string): Promise<void> {
  await typeHuman(page, key);
  await expect(page.getByRole('button', { name: answer, exact: true, pressed: true })).toBeVisible();
}

/** Commits, and waits until the page has gone on to whatever is next: an earlier decision of the day may say the same words. */
async function commit(page: Page): Promise<void> {
  const decided = page.url();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(({ href }) => href !== decided && !href.endsWith('/next'));
}

test('of three entries two are merged and the third is cut out, by keys alone, and one key undoes it', async ({ page, browser }) => {
  await atTheWindow(browser, { name: '尉三合', birthDate: '19680229', sexes: ['女', '女', '女'] });
  await signIn(page, 'index1');
  await openCase(page, /尉\*合/);

  await expect(page.getByRole('heading', { name: '谁和谁像' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '第 1 份与第 2 份的证据' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: '姓名相同' })).toBeVisible();
  await typeHuman(page, '3');
  await expect(page.getByRole('checkbox', { name: '选第 3 份' })).not.toBeChecked();
  await choose(page, 'y', '选中的是同一人');
  await commit(page);
  await expect(page.getByText(/判为“同一人”/)).toBeVisible();

  await openCase(page, /尉\*合/);
  await expect(page.getByRole('columnheader').filter({ hasText: 'YK' })).toHaveCount(2);
  await choose(page, 'n', '不是同一人');
  await commit(page);
  await expect(page.getByText(/判为“不是同一人”/)).toBeVisible();
  // By key, so that the page has stayed and hears the next one.
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('heading', { level: 1, name: '疑似重复' })).toBeVisible();
  await expect(page.getByRole('link', { name: /尉\*合/ })).toHaveCount(0);

  await expect(page.getByRole('button', { name: /^撤销/ })).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByRole('heading', { level: 1, name: '对比' })).toBeVisible();
  await expect(page.getByRole('columnheader').filter({ hasText: 'YK' })).toHaveCount(2);
});

test('entries of two sexes become one only when a second administrator agrees, and never by who proposed it', async ({ page, browser }) => {
  await atTheWindow(browser, { name: '沃两签', birthDate: '19700614', sexes: ['女', '男'] });
  await signIn(page, 'index1');
  await expect(() => openCase(page, /沃\*签/)).toPass();
  await expect(page.getByText('性别不同：需要第二人确认')).toBeVisible();
  const caseAddress = new URL(page.url()).pathname;
  await choose(page, 'y', '同一人');
  await commit(page);

  await page.goto(caseAddress);
  await expect(page.getByText('你提出了合并，等另一位主索引管理员确认。')).toBeVisible();
  await page.getByRole('button', { name: '同一人', exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('这项合并是你提出的，要由另一位主索引管理员确认。')).toBeVisible();

  const second = await (await browser.newContext()).newPage();
  await signIn(second, 'index2');
  await openCase(second, /沃\*签/);
  await expect(second.getByText(/施正名提出合并/)).toBeVisible();
  await choose(second, 'y', '同意合并');
  await commit(second);
  await expect(second.getByText(/判为“同一人”/)).toBeVisible();
  await second.goto(caseAddress);
  await expect(second.getByRole('columnheader').filter({ hasText: 'YK' })).toHaveCount(1);
  await second.context().close();
});

test('a record of somebody else is parted once what goes along was counted, and undone from the person’s page', async ({ page }) => {
  const { demographics, documents } = getCastMember('zhouMinghua');
  await openDesk(page, 'index1');
  await openPerson(page, documents['idCard']?.value ?? '', demographics.name);
  await typeHuman(page, 'i');
  await expect(page.getByRole('heading', { level: 1, name: '整理身份' })).toBeVisible();

  const rows = page.getByRole('table', { name: '此人名下的档案' }).getByRole('checkbox');
  await expect(rows.first()).toBeVisible();
  const records = await rows.count();
  // Of another house than the administrator's own, so that who stays is still within reach.
  const elsewhere = page.getByRole('checkbox', { name: /^分出(?!澄湖国家医学中心)/ }).first();
  await elsewhere.press('Space');
  await expect(elsewhere).toBeChecked();
  await expect(page.getByText(/1 份档案、\d+ 次就诊归到一个新的主索引号。/)).toBeVisible();
  await page.getByRole('textbox', { name: '理由（必填）' }).fill('另一位周明华的档案');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(records - 1);

  await page.getByRole('link', { name: '回到患者页' }).click();
  await page.getByRole('button', { name: '撤销：拆分' }).first().click();
  await page.getByRole('textbox', { name: '理由' }).fill('核对后确是本人');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已撤销').first()).toBeVisible();
  await page.goto(`${page.url().replace(/[?#].*/, '')}/identity`);
  await expect(rows).toHaveCount(records);
});
