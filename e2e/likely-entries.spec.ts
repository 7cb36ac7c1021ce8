import type { Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { typeHuman } from '@/e2e/scan';
import { openDesk } from '@/e2e/sign-in';

const known = getCastMember('shanXiaoyun').demographics;
const tail = known.phone?.slice(-4) ?? '';

async function openEmptyForm(page: Page): Promise<void> {
  await openDesk(page);
  await page.keyboard.press('F4');
  await page.waitForURL(/\/desk\/register/);
  await expect(page.getByRole('textbox', { name: '姓名', exact: true })).toBeFocused();
}

/** Name by the input method, the rest by keys, as a clerk does. */
async function typeKnown(page: Page): Promise<void> {
  await page.keyboard.insertText(known.name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '出生日期' })).toBeFocused();
  await typeHuman(page, known.birthDate?.replaceAll('-', '') ?? '');
}

test('an entry appears while it is typed a second time, a question confirms it, and it is used without the mouse', async ({ page }) => {
  await openEmptyForm(page);
  await typeKnown(page);

  const panel = page.locator('[data-slot=likely-panel]');
  await expect(panel.getByText('很可能是同一人').first()).toBeVisible();
  await expect(panel).not.toContainText(tail);

  await page.keyboard.press('Alt+q');
  await expect(page.getByRole('textbox', { name: /手机后四位/ })).toBeFocused();
  await typeHuman(page, tail);
  await expect(panel.getByText('答得相符')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: known.name })).toBeVisible();
});

test('an answer to what the form no longer says is never shown', async ({ page }) => {
  await openEmptyForm(page);
  const panel = page.locator('[data-slot=likely-panel]');
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/desk\/register/, async (route) => {
    if (route.request().postData()?.includes(known.birthDate ?? '')) await held;
    await route.continue();
  });

  await typeKnown(page);
  await expect(panel).toHaveAttribute('aria-busy', 'true');
  await page.getByRole('textbox', { name: '姓名', exact: true }).fill('查无此人');
  release();

  await expect(panel.getByText('系统里没有相近的人')).toBeVisible();
  await expect(panel.getByText('很可能是同一人')).toHaveCount(0);
});

test('a pause asks once, however many keys came before it', async ({ page }) => {
  await openEmptyForm(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.postData()?.includes('"answer":null')) asked.push(request.postData() ?? '');
  });
  await page.keyboard.insertText(known.name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await typeHuman(page, known.birthDate?.replaceAll('-', '') ?? '', 90);

  await expect(page.locator('[data-slot=likely-panel]')).toHaveAttribute('aria-busy', 'false');
  await expect.poll(() => asked.at(-1) ?? '').toContain(known.birthDate ?? '');
  expect(asked.length).toBeLessThanOrEqual(3);
});

test('going on regardless takes a reason', async ({ page }) => {
  await openEmptyForm(page);
  await typeKnown(page);
  await page.getByRole('radiogroup', { name: '性别' }).getByText('女').click();
  await page.keyboard.press('Alt+k');
  await typeHuman(page, '1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F8');

  await page.getByRole('button', { name: '不是同一个人，仍要新建…' }).click();
  await page.getByRole('textbox', { name: '为什么要新建另一份' }).fill('本人说从未来过本院');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^[A-Z]\d{3}$/).first()).toBeVisible();
});
