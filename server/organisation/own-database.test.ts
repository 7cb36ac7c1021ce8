import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';

import { emptyFields } from '@/domain/desk/desk-views';
import type { Role } from '@/domain/access/permissions';
import { database } from '@/server/db';
import { registerAtDesk } from '@/server/desk/register-at-desk';
import { identifyScan } from '@/server/desk/identify-scan';
import { readOrganisation } from '@/server/organisation/read-organisation';
import { saveDepartment } from '@/server/organisation/save-department';
import { saveDesk } from '@/server/organisation/save-desk';
import { findStaffBySessionToken } from '@/server/session';
import type { SignedInStaff } from '@/server/session';
import { chooseDesk } from '@/server/session/choose-desk';
import { listDesks } from '@/server/session/list-desks';
import { signIn } from '@/server/sign-in/sign-in';
import { addStaff } from '@/server/staff/add-staff';
import { actAs, plantedCards } from '@/test/plant-person';

const password = 'a long enough password';
let sessionOf: Record<'administrator' | 'clerk', string>;

/** What `npm run -s staff:add` does, then the sign-in page. */
async function employ(userName: string, roles: readonly Role[]): Promise<string> {
  const made = { name: '新医院', nameEnglish: 'New Hospital', level: 'COUNTY', regionCode: '330100' } as const;
  await addStaff({ userName, displayName: userName, password, roles, organisation: { code: 'NEW', made } });

  const signedIn = await signIn({ userName, password, address: '127.0.0.1', replacedToken: null });
  if (!signedIn.ok) throw new Error(signedIn.reason);
  return signedIn.value.token;
}

async function at(token: string): Promise<SignedInStaff> {
  const staff = await findStaffBySessionToken(token, new Date());
  if (!staff) throw new Error('the session is gone');
  return staff;
}

beforeAll(async () => {
  sessionOf = { administrator: await employ('first.admin', ['SYSTEM_ADMINISTRATOR']), clerk: await employ('clerk', ['CLERK']) };
});

it('a hospital on its own database begins without windows, and a clerk has nowhere to sit', async () => {
  expect(await database().organisation.count()).toBe(1);
  expect(await listDesks(await at(sessionOf.clerk))).toEqual([]);
});

it('its administrator makes a department and a window, and the clerk checks the first patient in there', async () => {
  const administrator = await at(sessionOf.administrator);
  const page = await actAs(administrator, readOrganisation, { hospitalCode: null });
  const hospitalId = (page.ok && page.value.chosen?.id) || '';
  const named = { name: '内科', nameEnglish: 'Medicine', open: true };
  const department = await actAs(administrator, saveDepartment, { hospitalId, existing: null, fields: { ...named, code: 'MED', queuePrefix: 'A' } });
  const desk = await actAs(administrator, saveDesk, { hospitalId, existing: null, fields: { ...named, name: '一号窗', code: 'W1' } });
  if (!department.ok || !desk.ok) throw new Error('the rooms were refused');

  await actAs(await at(sessionOf.clerk), chooseDesk, { deskId: desk.value.saved.id });
  const clerk = await at(sessionOf.clerk);
  const seen = await actAs(clerk, identifyScan, { text: plantedCards.second.number, by: 'scan' });
  if (!seen.ok || seen.value.outcome !== 'unknown') throw new Error('nobody is known yet');

  const registered = await actAs(clerk, registerAtDesk, {
    idempotencyKey: randomUUID(),
    draftId: seen.value.draftId,
    fields: { ...emptyFields, name: '首诊人', sex: '1', birthDate: plantedCards.second.birthDate, phone: '13800138000' },
    sources: {},
    departmentId: department.value.saved.id,
    despite: null,
  });

  expect(clerk.desk).toMatchObject({ name: '一号窗' });
  expect(registered).toMatchObject({ ok: true, value: { visit: { ticket: 'A001' } } });
});
