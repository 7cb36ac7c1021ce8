import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import { typeHuman } from '@/e2e/scan';
import { openDesk } from '@/e2e/sign-in';

type Alike = { name: string; birthDate: string; sexes: readonly ('女' | '男')[] };

/** Entries of one name and birth date, one for each sex given: every one after the first is made despite the others, and says why. */
export async function registerAlike(page: Page, { name, birthDate, sexes }: Alike): Promise<void> {
  await openDesk(page);
  for (const [index, sex] of sexes.entries()) {
    await page.keyboard.press('F4');
    await page.waitForURL(/\/desk\/register/);
    await page.getByRole('textbox', { name: '姓名', exact: true }).fill(name);
    await page.getByRole('radiogroup', { name: '性别' }).getByText(sex).click();
    await page.getByRole('textbox', { name: '出生日期' }).fill(birthDate);
    await page.keyboard.press('Alt+k');
    await expect(page.getByRole('combobox', { name: '到诊科室' })).toBeFocused();
    await typeHuman(page, '1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F8');
    // Somebody of the other sex is no entry to stop for: the matcher asks afterwards.
    if (sexes.indexOf(sex) < index) await insist(page);

    await expect(page.getByText(/^[A-Z]\d{3}$/).first()).toBeVisible();
    await page.goto('/desk');
    await expect(page.locator('[data-slot=scanner-light][data-state=ready]')).toBeVisible();
  }
}

async function insist(page: Page): Promise<void> {
  await page.getByRole('button', { name: '不是同一个人，仍要新建…' }).click();
  await page.getByRole('textbox', { name: '为什么要新建另一份' }).fill('本人说没有来过');
  await page.getByRole('button', { name: '确认另建一份' }).click();
}
