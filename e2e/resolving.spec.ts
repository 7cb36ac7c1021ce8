import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { typeHuman } from '@/e2e/scan';
import { openDesk, openPerson } from '@/e2e/sign-in';

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
