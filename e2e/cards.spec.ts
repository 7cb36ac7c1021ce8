import type { Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { scan } from '@/e2e/scan';
import { openDesk, openPerson } from '@/e2e/sign-in';

// A series not seen in use; nobody's.
const PERMIT = 'C90041901';

/** The page of somebody the index knows, opened by their card. */
async function openPage(page: Page, key: 'shanXiaoyun' | 'zhangJiahao'): Promise<string> {
  const { documents, demographics } = getCastMember(key);
  const number = documents['idCard']?.value ?? documents['residence']?.value ?? '';
  await openPerson(page, number, demographics.name);
  return demographics.name;
}

test('a further card scanned on a person’s page is bound under Enter, and finds them from then on', async ({ page }) => {
  await openDesk(page);
  const name = await openPage(page, 'shanXiaoyun');
  await scan(page, PERMIT);

  await expect(page.getByRole('heading', { name: `把往来港澳通行证绑定给${name}？` })).toBeVisible();
  expect(await page.content()).not.toContain(PERMIT);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `已把往来港澳通行证绑定给${name}` })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /往来港澳通行证/ })).toBeVisible();

  await page.goto('/desk');
  await scan(page, PERMIT);
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('a wrong binding is undone with a reason, no longer finds the person, and is given back', async ({ page }) => {
  await openDesk(page);
  const name = await openPage(page, 'shanXiaoyun');
  const row = page.getByRole('row', { name: /往来港澳通行证/ });

  await row.getByRole('button', { name: /^解除绑定/ }).click();
  await page.getByRole('textbox', { name: '原因' }).fill('扫成了家属的证件');
  await page.getByRole('dialog').getByRole('button', { name: '解除绑定' }).click();
  await expect(row.getByText('已解除', { exact: true })).toBeVisible();
  await expect(row.getByText(/扫成了家属的证件/)).toBeVisible();

  await page.goto('/desk');
  await scan(page, PERMIT);
  await expect(page.getByRole('heading', { name: '系统里还没有这个人' })).toBeVisible();

  await openPage(page, 'shanXiaoyun');
  await row.getByRole('button', { name: /^恢复绑定/ }).click();
  await page.getByRole('textbox', { name: '原因' }).fill('核对原件，确是本人的');
  await page.getByRole('dialog').getByRole('button', { name: '恢复绑定' }).click();
  await expect(row.getByText('已绑定', { exact: true })).toBeVisible();

  await page.goto('/desk');
  await scan(page, PERMIT);
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('a card that somebody else holds is shown side by side and moves nothing; as the next patient’s it goes to the desk', async ({ page }) => {
  const holder = getCastMember('zhangJiahao');
  await openDesk(page);
  await openPage(page, 'shanXiaoyun');
  await scan(page, holder.documents['residence']?.value ?? '');

  await expect(page.getByRole('heading', { name: '港澳台居民居住证已绑定给另一个人，没有改动' })).toBeVisible();
  await expect(page.getByRole('region', { name: '本页患者' }).getByText('单*云')).toBeVisible();
  await expect(page.getByRole('region', { name: '已绑定的人' }).getByText('张*豪')).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(page.getByText('已交给主索引管理员判断，两人的信息都没有改动。')).toBeVisible();

  await page.keyboard.press('Control+ArrowDown');
  await page.waitForURL(/\/desk$/);
  await expect(page.getByRole('heading', { name: holder.demographics.name })).toBeVisible();
});

test('a number that several documents share is chosen by the keyboard, with its country', async ({ page }) => {
  await openDesk(page);
  const name = await openPage(page, 'shanXiaoyun');
  await scan(page, 'ZZ900419');

  await expect(page.getByRole('radiogroup', { name: '这是哪一种证件？' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: '签发国家或地区' })).toBeFocused();
  await page.keyboard.insertText('新西兰');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: new RegExp(`其他护照绑定给${name}`) })).toBeVisible();
});
