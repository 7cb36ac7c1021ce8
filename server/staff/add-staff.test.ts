import { describe, expect, it } from 'vitest';

import { database } from '@/server/db';
import { signIn } from '@/server/sign-in/sign-in';
import { addStaff } from '@/server/staff/add-staff';
import type { NewStaff } from '@/server/staff/add-staff';

const first: NewStaff = {
  userName: 'first.admin',
  displayName: '首位管理员',
  password: 'a long enough password',
  roles: ['SYSTEM_ADMINISTRATOR'],
  organisation: { code: 'NEW', made: { name: '新医院', nameEnglish: 'New Hospital', level: 'CITY', regionCode: '330100' } },
};

describe('a database without anybody', () => {
  it('gets its hospital and its first administrator, who can sign in', async () => {
    expect(await addStaff(first)).toMatchObject({ ok: true });
    expect(await signIn({ userName: first.userName, password: first.password, address: '127.0.0.1', replacedToken: null })).toMatchObject({ ok: true });
  });

  it('says in its audit trail that nobody signed in did it', async () => {
    expect(await database().auditEvent.findMany({ where: { kind: 'roles-changed' }, select: { actorId: true, detail: true } })).toMatchObject([
      { actorId: null, detail: { roles: ['SYSTEM_ADMINISTRATOR'] } },
    ]);
  });

  it('takes further staff into the hospital it knows by now', async () => {
    const clerk: NewStaff = { ...first, userName: 'clerk', roles: ['CLERK'], organisation: { code: 'NEW', made: null } };

    expect(await addStaff(clerk)).toMatchObject({ ok: true });
    expect(await database().organisation.count()).toBe(1);
  });
});

it.each([
  ['a name that is taken', { userName: 'first.admin' }, 'user-name-taken'],
  ['a name with capitals, which sign-in would never find', { userName: 'Admin' }, 'user-name-wrong'],
  ['a short password', { password: 'short' }, 'too-short'],
  ['two duties in one pair of hands', { roles: ['CLERK', 'AUDITOR'] }, 'mixed-duties'],
  ['a hospital nobody named', { organisation: { code: 'OTHER', made: null } }, 'no-such-organisation'],
] as const)('%s is refused by name, and nothing is written', async (_story, changed, reason) => {
  const before = await database().staff.count();

  expect(await addStaff({ ...first, userName: 'somebody', ...changed })).toEqual({ ok: false, reason });
  expect(await database().staff.count()).toBe(before);
});
