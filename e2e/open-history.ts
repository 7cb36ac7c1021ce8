import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import type { CastKey } from '@/demo/cast';
import { scan, typeHuman } from '@/e2e/scan';
import { openDesk, signIn } from '@/e2e/sign-in';

/** Known at four hospitals, which contradict each other in whatever they can. */
const CONTRADICTED = 'zhouMinghua';

/** In treatment today, so that the hospital's doctors may open the history. A second ticket changes nothing. */
export async function checkInPatient(browser: Browser, key: CastKey = CONTRADICTED): Promise<void> {
  const { demographics, documents } = getCastMember(key);
  const page = await browser.newPage();
  await openDesk(page);
  await scan(page, documents['idCard']?.value ?? '');
  await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();
  await page.keyboard.press('Alt+k');
  await typeHuman(page, '1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F8');
  await expect(page.locator('[data-slot=visit-ticket]').first()).toBeVisible();
  await page.context().close();
}

/** The doctor's way there: today's patients, the person, the history, and every hospital has answered. */
export async function openHistory(page: Page): Promise<void> {
  const { demographics } = getCastMember(CONTRADICTED);
  await signIn(page, 'doctor1');
  await page.goto('/patients');
  await page.getByRole('link', { name: new RegExp(demographics.name.slice(0, 1), 'u') }).first().click();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  await page.locator('main a[href$="/history"]').click();
  await page.waitForURL(/\/history$/);
  await expect(page.locator('[data-source]:not([data-state=asking]):not([data-state=slow])')).toHaveCount(4);
  await expect(page.locator('[data-conflict]').first()).toBeVisible();
}
