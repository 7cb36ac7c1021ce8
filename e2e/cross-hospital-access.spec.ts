import { getCastMember } from '@/demo/cast';
import { expect, test } from '@/e2e/fixtures';
import { openDesk, openPerson, signIn } from '@/e2e/sign-in';

test('a patient of another hospital answers like one who does not exist', async ({ page, browser }) => {
  const { demographics, documents } = getCastMember('zhangJiahao');
  await openDesk(page, 'clerk1');
  await openPerson(page, documents['residence']?.value ?? '', demographics.name);
  const path = new URL(page.url()).pathname;

  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, 'clerk4');
  const refused = await elsewhere.goto(path);
  // The payload of a server component can carry what is never painted: look at all of it.
  const payload = await refused?.text();
  const nobody = await elsewhere.goto('/patients/00000000-0000-4000-8000-000000000000');

  expect(refused?.status()).toBe(nobody?.status());
  expect(payload?.includes(demographics.name)).toBe(false);
  expect((await elsewhere.content()).includes(demographics.name)).toBe(false);
  await expect(elsewhere.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  await elsewhere.context().close();
});

test('those who watch and those who administer reach no patient', async ({ browser }) => {
  for (const userName of ['auditor1', 'system1'] as const) {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, userName);
    const response = await page.goto('/desk');

    expect(response?.status()).toBe(403);
    await page.context().close();
  }
});
