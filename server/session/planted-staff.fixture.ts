import 'server-only';

import { randomUUID } from 'node:crypto';

import type { Role } from '@/domain/access/permissions';
import { database, inTransaction } from '@/server/db';
import type { SignedInStaff } from '@/server/session';
import { findStaffBySessionToken } from '@/server/session';
import { openSession } from '@/server/session/open-session';
import { hashPassword } from '@/server/sign-in/hash-password';

export const plantedPassword = 'correct horse battery';

export type PlantedStaff = { staffId: string; userName: string; organisationId: string; deskId: string };

/** A hospital of its own with one window and one member of staff, for tests that need a real session. */
export async function plantStaff(roles: readonly Role[] = ['CLERK']): Promise<PlantedStaff> {
  const [staffId, organisationId, deskId] = [randomUUID(), randomUUID(), randomUUID()];
  const userName = `staff-${staffId}`;

  await database().organisation.create({
    data: {
      id: organisationId,
      code: organisationId,
      name: '测试医院',
      nameEnglish: 'Test hospital',
      kind: 'HOSPITAL',
      level: 'CITY',
      regionCode: '330100',
      desks: { create: { id: deskId, code: 'W1', name: '一号窗口', nameEnglish: 'Window 1' } },
      staff: {
        create: {
          id: staffId,
          userName,
          displayName: '测试员',
          passwordHash: await hashPassword(plantedPassword),
          roles: { create: roles.map((role) => ({ role })) },
        },
      },
    },
  });
  return { staffId, userName, organisationId, deskId };
}

/** A session of somebody planted, as `findSignedInStaff` would find it. */
export async function openPlantedSession(
  { staffId, organisationId }: PlantedStaff,
  now = new Date(),
): Promise<{ token: string; staff: SignedInStaff }> {
  const { token } = await inTransaction((transaction) => openSession(transaction, { staffId, organisationId }, now));
  const staff = await findStaffBySessionToken(token, now);

  if (!staff) throw new Error('a session that was just opened is not found');
  return { token, staff };
}
