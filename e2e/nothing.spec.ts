import type { Browser, Locator, Page } from '@playwright/test';

import { getCastMember } from '@/demo/cast';
import type { CastKey } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { checkInPatient } from '@/e2e/open-history';
import { typeHuman } from '@/e2e/scan';
import { openDesk, openPerson, signIn } from '@/e2e/sign-in';

const FOOTER = '记录可能有缺失或未向您显示；未显示不等于没有。';

/** Checked in by a clerk, whose way to the person's page is the doctor's. @returns the page's path */
async function treat(browser: Browser, key: CastKey): Promise<string> {
  await checkInPatient(browser, key);
  const { demographics, documents } = getCastMember(key);
  const page = await (await browser.newContext()).newPage();
  await openDesk(page);
  await openPerson(page, documents['idCard']?.value ?? '', demographics.name);
  const path = new URL(page.url()).pathname;
  await page.context().close();

  return path;
}

/** The history, once every hospital has answered or been given up. */
async function openHistoryAt(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/history`);
  await expect(page.locator('[data-source]').first()).toBeVisible();
  await expect(page.locator('[data-source][data-state=asking], [data-source][data-state=slow]')).toHaveCount(0);
}

/** What a part of the history says of what it does not show, by the key of the part. */
async function nothingIn(page: Page, part: string, kind: string): Promise<Locator> {
  await typeHuman(page, part);
  await expect(page).toHaveURL(/section=/);

  return page.locator('[data-slot=nothing-list]').last().locator(`[data-nothing=${kind}]`);
}

async function openNetwork(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, 'system1');
  await page.goto('/network');

  return page;
}

/** Something is wrong with a hospital while this is done, by the switch on its own server. */
async function withFault(browser: Browser, hospital: string, fault: string, work: () => Promise<void>): Promise<void> {
  const network = await openNetwork(browser);
  const address = await network.getByRole('row').filter({ hasText: hospital }).getByText('http://127.0.0.1:').innerText();
  await network.context().close();
  const switches = new URL('/fault', address).href;

  expect((await fetch(`${switches}/${fault}`, { method: 'PUT' })).status).toBe(204);
  await work().finally(() => fetch(switches, { method: 'DELETE' }));
}

async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

test('asked and none on file names who was asked and when', async ({ page, browser }) => {
  const path = await treat(browser, 'wangFang');
  await signIn(page, 'doctor1');
  await openHistoryAt(page, path);

  await expect(await nothingIn(page, 'y', 'answered-none')).toHaveText(/^澄湖国家医学中心、浙江青岚医院 已回答，没有这类记录（\d{4}-\d{2}-\d{2} \d{2}:\d{2}）$|^浙江青岚医院、澄湖国家医学中心 已回答，没有这类记录（.+）$/);
});

test('none known is what a hospital stated, and what a rule keeps back names hospital and rule', async ({ page, browser }) => {
  const path = await treat(browser, 'ouyangJing');
  await signIn(page, 'doctor1');
  await openHistoryAt(page, path);

  await typeHuman(page, 'a');
  await expect(page.locator('[data-row][data-kind=allergy]').filter({ hasText: '无已知过敏' }).first()).toBeVisible();
  await expect(await nothingIn(page, 'd', 'outside-scope')).toHaveText('上饶稻溪医院的这类记录按第 40 号规则不共享到本院，可请患者出示或去函');
});

test('no answer says from whom, why, and how old the copy is', async ({ page, browser }) => {
  const path = await treat(browser, 'zhouMinghua');
  await signIn(page, 'doctor1');
  await openHistoryAt(page, path);

  await withFault(browser, '台州东屿医院', 'down', async () => {
    await openHistoryAt(page, path);
    await expect(await nothingIn(page, 'd', 'no-answer')).toHaveText(/^台州东屿医院没有回答（(连不上|连续失败，暂停询问)），显示 .+ 的副本$/);
  });
});

test('what a hospital holds back is said without saying which or how much', async ({ page, browser }) => {
  const path = await treat(browser, 'zhouMinghua');
  await signIn(page, 'doctor1');

  await withFault(browser, '浙江青岚医院', 'withdrawn', async () => {
    await openHistoryAt(page, path);
    await expect(await nothingIn(page, 'd', 'patient-withheld')).toHaveText('有些记录可能未向您显示');
  });
});

test('a hospital off the platform is not connected, which is neither none nor no answer', async ({ page, browser }) => {
  const path = await treat(browser, 'zhouMinghua');
  const network = await openNetwork(browser);
  const hospital = '仙居云梯医院';
  await press(network.getByRole('button', { name: `暂停${hospital}的连接` }));
  await press(network.getByRole('dialog').getByRole('button', { name: `暂停${hospital}` }));
  await expect(network.getByRole('status').filter({ hasText: `已暂停${hospital}的连接` })).toBeVisible();

  await signIn(page, 'doctor1');
  await openHistoryAt(page, path);
  await expect(page.locator('[data-source=XJ-YT]')).toHaveAttribute('data-state', 'not-connected');
  await expect(page.locator('[data-source=XJ-YT]')).toContainText('未接入平台');
  const said = await nothingIn(page, 'd', 'not-connected');
  await page.getByRole('searchbox').fill('查无此药');
  await expect(said).toHaveText(`未接入平台：${hospital}`);

  await press(network.getByRole('button', { name: `恢复${hospital}的连接` }));
  await press(network.getByRole('dialog').getByRole('button', { name: `恢复${hospital}` }));
  await expect(network.getByRole('status').filter({ hasText: `已恢复${hospital}的连接` })).toBeVisible();
  await network.context().close();
});

test('what a duty does not see is told by its rule, and what is sealed by a sentence that everybody reads', async ({ page, browser }) => {
  const [sealedOrNot, another] = [await treat(browser, 'zhouMinghua'), await treat(browser, 'wangFang')];
  await openDesk(page);
  await page.goto(another);
  // A page that is still arriving stands twice in the document for a moment, once out of sight.
  await expect(page.locator('[data-nothing=role]').filter({ visible: true })).toHaveText('跨院病历 · 按第 20 号规则只向医生显示');

  const doctor = await (await browser.newContext()).newPage();
  await signIn(doctor, 'doctor1');
  for (const path of [sealedOrNot, another]) {
    await openHistoryAt(doctor, path);
    await expect(doctor.getByText(FOOTER).last()).toBeVisible();
  }
  await doctor.context().close();
});
