import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { checkInPatient, openHistory } from '@/e2e/open-history';
import { scan } from '@/e2e/scan';
import { openDesk, openPerson, signIn } from '@/e2e/sign-in';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const { demographics, documents } = getCastMember('zhangJiahao');
const card = documents['residence']?.value ?? '';

// A colour on its way to another one is nobody's contrast.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeAll(({ browser }) => checkInPatient(browser));

declare global {
  var axe: { run(options: RunOptions): Promise<AxeResults> } | undefined;
}

/** What axe finds wrong, and what it could not judge of contrast: both are to be nothing. */
async function findProblems(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate((options) => globalThis.axe?.run(options), RULES);
  if (!results) throw new Error('axe did not load');

  const unjudged = results.incomplete.filter(({ id }) => id === 'color-contrast');
  return [...results.violations, ...unjudged].flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const screens: [name: string, open: (page: Page) => Promise<void>][] = [
  ['sign-in', async (page) => {
    await page.goto('/sign-in');
  }],
  ['the window choice', async (page) => {
    await signIn(page, 'clerk2');
    await page.goto('/sign-in/desk');
  }],
  ['the desk, ready', (page) => openDesk(page)],
  ['the scanner set-up', async (page) => {
    await signIn(page, 'clerk1');
    await page.goto('/scanner');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }],
  ['the desk, found', async (page) => {
    await openDesk(page);
    await scan(page, card);
    await expect(page.getByRole('heading', { name: demographics.name })).toBeVisible();
  }],
  ['the desk, a card that looks wrong', async (page) => {
    await openDesk(page);
    await scan(page, '110101199003074515');
    await expect(page.locator('main').getByText('110101').first()).toBeVisible();
  }],
  ['the desk, nobody', async (page) => {
    await openDesk(page);
    await page.keyboard.press('F2');
    await page.keyboard.insertText('查无此人');
    await page.keyboard.press('Enter');
    await expect(page.locator('main h2').first()).toBeVisible();
  }],
  ['the registration form', async (page) => {
    await openDesk(page);
    await scan(page, getCastMember('sunBoheng').documents['householdPage']?.value ?? '');
    await expect(page.locator('main button', { hasText: 'F2' })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/desk\/register/);
    await page.getByRole('textbox').first().waitFor();
  }],
  ['the registration form, with entries alike', async (page) => {
    await openDesk(page);
    await page.keyboard.press('F4');
    await page.waitForURL(/\/desk\/register/);
    await page.locator('#register-name').fill(demographics.name);
    await page.locator('#register-birthDate').fill(demographics.birthDate ?? '');
    await expect(page.locator('[data-slot=likely-panel] ol')).toBeVisible();
  }],
  ['a correction that reads like somebody else', async (page) => {
    await openDesk(page);
    await openPerson(page, card, demographics.name);
    await page.goto(await page.locator('a[href*="/correct?record="]').first().getAttribute('href') ?? '');
    const edit = page.locator('#register-name + button');
    if ((await edit.count()) > 0) await edit.click();
    await page.locator('input#register-name').fill('欧阳建国');
    await page.keyboard.press('F8');
    await expect(page.locator('input[name=cause]').first()).toBeVisible();
  }],
  ['a newborn of the mother at the window', async (page) => {
    await openDesk(page);
    await scan(page, getCastMember('wangFang').documents['idCard']?.value ?? '');
    await expect(page.getByRole('heading', { name: '王芳' })).toBeVisible();
    await page.keyboard.press('Alt+n');
    await page.getByRole('dialog').waitFor();
  }],
  ['the form of somebody unknown', async (page) => {
    await openDesk(page);
    await page.keyboard.press('Alt+u');
    await page.waitForURL(/\/desk\/register/);
    await page.getByRole('textbox').first().waitFor();
  }],
  ['a person', async (page) => {
    await openDesk(page);
    await openPerson(page, card, demographics.name);
  }],
  ['the queue of possible duplicates', async (page) => {
    await signIn(page, 'index1');
    await page.goto('/duplicates');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }],
  ['the figures of possible duplicates', async (page) => {
    await signIn(page, 'index1');
    await page.goto('/duplicates/metrics');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }],
  ['the work in bulk', async (page) => {
    await signIn(page, 'index1');
    await page.goto('/duplicates/batch');
    await expect(page.getByRole('button').filter({ hasText: 'F8' })).toBeVisible();
  }],
  ['a person taken apart', async (page) => {
    await openDesk(page, 'index1');
    await openPerson(page, card, demographics.name);
    await page.goto(`${page.url()}/identity`);
    await expect(page.getByRole('checkbox').first()).toBeVisible();
  }],
  ["today's visits", async (page) => {
    await signIn(page, 'doctor1');
    await page.goto('/patients');
  }],
  ['a history across hospitals', (page) => openHistory(page)],
  ['the audit trail', async (page) => {
    await signIn(page, 'auditor1');
    await page.goto('/audit');
  }],
  ['how a card is read', async (page) => {
    await signIn(page, 'auditor1');
    await page.goto('/recognition');
    await scan(page, '12345678');
    await expect(page.getByRole('table')).toBeVisible();
  }],
  ['a hospital’s rooms', async (page) => {
    await signIn(page, 'system1');
    await page.goto('/organisation');
    await expect(page.getByRole('table')).toHaveCount(3);
  }],
  ['a card pattern and its clashes', async (page) => {
    await signIn(page, 'system1');
    await page.goto('/organisation');
    await page.locator('[data-list=patterns] button').first().click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('\\d{18}');
    await expect(page.getByRole('dialog').getByText('110101199003074514').first()).toBeVisible();
  }],
  ['the staff', async (page) => {
    await signIn(page, 'system1');
    await page.goto('/staff');
  }],
  ['the hospitals', async (page) => {
    await signIn(page, 'system1');
    await page.goto('/network');
  }],
  ['a hospital being connected', async (page) => {
    await signIn(page, 'system1');
    await page.goto('/network');
    // Connected or not: the first act of its row opens the same form.
    await page.getByRole('row').nth(1).getByRole('button').first().press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.locator('details summary').press('Enter');
  }],
];

const looks: [theme: string, locale: string][] = [
  ['light', 'zh-CN'],
  ['dark', 'zh-CN'],
  ['high-contrast', 'en'],
  ['light', 'en'],
];

for (const [name, open] of screens) {
  for (const [theme, locale] of looks) {
    test(`${name} has nothing for axe to find: ${theme}, ${locale}`, async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: 'yika_locale', value: locale, url: baseURL ?? '' }]);
      await page.addInitScript((chosen) => localStorage.setItem('yika_theme', chosen), theme);
      await open(page);

      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      expect(await findProblems(page)).toEqual([]);
    });
  }
}
