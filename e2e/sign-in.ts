import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import { demoAccounts } from '@/demo/accounts';
import { scan } from '@/e2e/scan';

type UserName = (typeof demoAccounts)[number]['userName'];

/** Signs in as a member of the demo's staff, at the window they sit at. */
export async function signIn(page: Page, userName: UserName): Promise<void> {
  const account = demoAccounts.find((one) => one.userName === userName);
  if (!account) throw new Error(`no account ${userName}`);

  await page.goto('/sign-in');
  await page.locator('input[name=userName]').fill(account.userName);
  await page.locator('input[name=password]').fill(account.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  if (new URL(page.url()).pathname === '/sign-in/desk') {
    await page.getByRole('radio').first().press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }
}

/** The desk, signed in and listening to the scanner. */
export async function openDesk(page: Page, userName: UserName = 'clerk1'): Promise<void> {
  await signIn(page, userName);
  await page.goto('/desk');
  await expect(page.locator('[data-slot=scanner-light][data-state=ready]')).toBeVisible();
}

/** From the desk to the page of a person the index knows, by their card and Enter. */
export async function openPerson(page: Page, card: string, name: string): Promise<void> {
  await scan(page, card);
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
