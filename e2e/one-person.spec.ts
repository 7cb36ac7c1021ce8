import type { Browser, Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { phoneCode } from '@/e2e/phone';
import { scan } from '@/e2e/scan';
import { openDesk } from '@/e2e/sign-in';

const { demographics, documents, records } = getCastMember('zhouZhengming');

function printed(name: string): Promise<string> {
  const document = documents[name];
  if (!document) throw new Error(`no document ${name}`);

  return Promise.resolve((document.scan ?? document.value).trim());
}

async function openWindow(browser: Browser, clerk: 'clerk1' | 'clerk3' | 'clerk4'): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await openDesk(page, clerk);
  return page;
}

test('eight cards of one person, at three windows of three hospitals, find the same person each time', async ({ browser }) => {
  const windows = {
    first: await openWindow(browser, 'clerk1'),
    second: await openWindow(browser, 'clerk3'),
    third: await openWindow(browser, 'clerk4'),
  };
  const arrivals: [card: string, window: Page, text: () => Promise<string>][] = [
    ['the identity card in the reader', windows.first, () => printed('idCard')],
    ['the passport in the reader', windows.second, () => printed('passport')],
    ['the exit permit in the reader', windows.third, () => printed('exitPermit')],
    ['the social-security card in its driver', windows.third, () => printed('socialSecurity')],
    ['the disability certificate', windows.second, () => printed('disability')],
    ['the fifteen-digit number of an old card', windows.first, () => printed('oldNumber')],
    ['the electronic health card on the phone', windows.second, () => phoneCode('health-card', 'zhouZhengming')],
    ['the insurance code on the phone', windows.third, () => phoneCode('insurance', 'zhouZhengming')],
  ];
  const met: string[] = [];

  for (const [card, window, text] of arrivals) {
    await window.keyboard.press('Escape');
    await scan(window, await text());
    await expect(window.getByRole('heading', { name: demographics.name }), card).toBeVisible();
    await window.keyboard.press('Enter');
    await window.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
    met.push(new URL(window.url()).pathname);
    await window.goto('/desk');
    await expect(window.locator('[data-slot=scanner-light][data-state=ready]')).toBeVisible();
  }

  expect(new Set(met).size).toBe(1);
  for (const window of Object.values(windows)) await window.context().close();
});

test('the card of one’s own hospital and the printed index number find them as well', async ({ page }) => {
  await openDesk(page, 'clerk1');
  await scan(page, records[0]?.localNumber ?? '');
  await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();
  const indexNumber = (await page.locator('[data-slot=person-card]').getByText(/^YK[\d\s]+$/).first().innerText()).replace(/\s/g, '');

  await page.keyboard.press('Escape');
  await scan(page, indexNumber);
  await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();
});

test('a health card that the index has not met is bound with the check-in it led to', async ({ page }) => {
  await openDesk(page, 'clerk1');
  const code = await phoneCode('health-card', 'zhouZhengming');
  await scan(page, code);
  const strip = page.getByRole('status').filter({ hasText: '还没有绑定给此人' });

  await expect(strip).toContainText('电子健康卡');
  await page.keyboard.press('Alt+b');
  await expect(page.getByText('已绑定给此人，以后出示它就能找到。')).toBeVisible();

  // A printed card of the same id needs no platform from now on.
  await page.keyboard.press('Escape');
  await scan(page, `${code.split(':')[0] ?? ''}:1`);
  await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();
  await expect(strip).toBeHidden();
});

const refusals = [
  ['expired', '这个码已过期', '等待重扫'],
  ['used', '这个码已经用过', '等待重扫'],
  ['elsewhere', '这是外地平台的码', '改扫证件'],
  ['malformed', '医保平台的回答看不懂', '改扫证件'],
  ['silent', '医保平台没有回答', '再试一次'],
] as const;

for (const [fault, title, next] of refusals) {
  test(`an insurance code that is ${fault} is said in words, with the next step under Enter`, async ({ page }) => {
    await openDesk(page, 'clerk1');
    const code = await phoneCode('insurance', 'zhouZhengming', fault);
    await scan(page, code);

    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('button', { name: next })).toBeVisible();
    expect(await page.content()).not.toContain(code);
  });
}

test('a reader’s record that contradicts its own number is stopped with both values', async ({ page }) => {
  await openDesk(page, 'clerk1');
  await scan(page, '周正明|女|汉|19760816|浙江省杭州市|330113197608159737|临平分局|20210601|20410601||');

  const sex = page.getByRole('row', { name: /性别/ });
  await expect(sex).toContainText('女');
  await expect(sex).toContainText('男');
  await expect(page.getByRole('row', { name: /出生日期/ })).toContainText('1976-08-16');
  await expect(page.getByRole('row', { name: /出生日期/ })).toContainText('1976-08-15');
  await expect(page.getByRole('heading', { name: demographics.name })).toBeHidden();
});
