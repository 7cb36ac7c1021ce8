import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { scan } from '@/e2e/scan';
import { openDesk, openPerson, signIn } from '@/e2e/sign-in';

const { demographics, documents } = getCastMember('zhangJiahao');
const card = documents['residence']?.value ?? '';

test('locking takes the patient out of the document, and the password brings the desk back', async ({ page }) => {
  await openDesk(page);
  await scan(page, card);
  await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();

  const told = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('heading', { name: '已锁屏' })).toBeVisible();
  await told;
  expect((await page.content()).includes(demographics.name)).toBe(false);

  await page.reload();
  await expect(page.getByRole('heading', { name: '已锁屏' })).toBeVisible();

  await page.keyboard.type('demo-only-clerk1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '请扫描证件或卡' })).toBeVisible();
});

test('after signing out, Back shows nobody', async ({ page }) => {
  await openDesk(page);
  await openPerson(page, card, demographics.name);

  await page.getByRole('button', { name: '沈小窗' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goBack();

  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  expect((await page.content()).includes(demographics.name)).toBe(false);
});

test('a copied cookie opens nothing after signing out', async ({ page, context, playwright, baseURL }) => {
  await signIn(page, 'clerk1');
  const copied = await context.storageState();
  await page.goto('/desk');
  await page.getByRole('button', { name: '沈小窗' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/sign-in/);

  const thief = await playwright.request.newContext({ storageState: copied, ...(baseURL && { baseURL }) });
  const response = await thief.get('/desk', { maxRedirects: 0 });
  expect(response.headers()['location']).toContain('/sign-in');
  await thief.dispose();
});

test('an ended session and a taken role bite on the next request', async ({ page, browser }) => {
  await openDesk(page, 'clerk3');
  const administrator = await (await browser.newContext()).newPage();
  await signIn(administrator, 'system1');
  await administrator.goto('/staff');
  await administrator.getByRole('link', { name: /台州东屿医院/ }).click();
  await expect(administrator.getByText('戴知客')).toBeVisible();
  await administrator.getByRole('row', { name: /戴知客/ }).getByRole('button', { name: /结束/ }).first().click();
  await administrator.getByRole('dialog').getByRole('button', { name: /结束/ }).click();
  await expect(administrator.getByRole('dialog')).toBeHidden();

  await scan(page, card);
  await expect(page).toHaveURL(/\/sign-in/);
  await administrator.context().close();
});
