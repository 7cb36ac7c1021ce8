import type { Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { typeHuman } from '@/e2e/scan';
import { openDesk, openPerson } from '@/e2e/sign-in';

const member = getCastMember('zhangJiahao');
const card = member.documents['residence']?.value ?? '';

async function openCorrection(page: Page, user?: 'clerk1' | 'clerk2'): Promise<void> {
  await openDesk(page, user);
  await openPerson(page, card, member.demographics.name);
  const own = page.locator('details').filter({ has: page.getByRole('link', { name: '更正资料', includeHidden: true }) }).first();
  if ((await own.getAttribute('open')) === null) await own.locator('summary').press('Enter');
  await own.getByRole('link', { name: '更正资料' }).press('Enter');
  await page.waitForURL(/\/correct\?record=/);
}

async function openField(page: Page, field: string): Promise<void> {
  await page.getByRole('button', { name: `改 ${field}`, exact: true }).press('Enter');
}

test('a phone is corrected by keys alone, shown as a new version, and taken back', async ({ page }) => {
  await openCorrection(page);
  await openField(page, '手机');
  const phone = page.getByRole('textbox', { name: '手机' });
  await phone.focus();
  await page.keyboard.press('Control+a');
  await typeHuman(page, '15400009876');
  await page.keyboard.press('F8');

  await expect(page.getByRole('heading', { name: '已更正' })).toBeVisible();
  await page.keyboard.press('Alt+z');
  await page.getByRole('textbox', { name: '撤销原因' }).fill('改错了人');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/patients\/[0-9a-f-]+$/);
  await expect(page.getByText('撤销了一次更正').first()).toBeAttached();
});

test('a correction that reads like somebody else asks which it is, and another person leaves the record alone', async ({ page }) => {
  await openCorrection(page);
  await openField(page, '姓名');
  await page.getByRole('textbox', { name: '姓名', exact: true }).fill('欧阳建国');
  await page.keyboard.press('F8');

  await expect(page.getByRole('heading', { name: '改完像是另一个人' })).toBeVisible();
  const choice = page.getByRole('radio', { name: /其实是另一个人/ });
  await choice.focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '为这个人新建登记' }).press('Enter');
  await page.waitForURL(/\/desk\/register\?draft=/);
  await expect(page.getByRole('textbox', { name: '姓名', exact: true })).toHaveValue('欧阳建国');
});

test('whoever saves second is shown what the first one changed', async ({ page, browser }) => {
  const other = await (await browser.newContext()).newPage();
  await openCorrection(page, 'clerk1');
  await openCorrection(other, 'clerk2');

  await openField(page, '手机');
  await page.getByRole('textbox', { name: '手机' }).fill('15400009001');
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: '已更正' })).toBeVisible();

  await openField(other, '手机');
  await other.getByRole('textbox', { name: '手机' }).fill('15400009002');
  await other.keyboard.press('F8');
  await expect(other.getByRole('heading', { name: '别人刚刚改过这份档案，还没有保存您的更正' })).toBeVisible();
  await expect(other.getByRole('cell', { name: '15400009001' })).toBeVisible();
  await other.context().close();
});
