import { randomUUID } from 'node:crypto';

import type { Role } from '@/domain/access/permissions';
import { database } from '@/server/db';
import { findStaffBySessionToken } from '@/server/session';
import type { SignedInStaff } from '@/server/session';
import { openSession } from '@/server/session/open-session';
import { hashPassword } from '@/server/sign-in/hash-password';
import { plantHospital } from '@/test/plant-staff';

export const plantedPassword = 'correct horse battery';

export type PlantedAccount = { staffId: string; userName: string; organisationId: string; deskId: string };

/** Somebody at a hospital of their own who can sign in with `plantedPassword`. */
export async function plantAccount(roles: readonly Role[] = ['CLERK']): Promise<PlantedAccount> {
  const staffId = randomUUID();
  const userName = `staff-${staffId}`;
  const { id: organisationId, deskId } = await plantHospital();

  await database().staff.create({
    data: {
      id: staffId,
      userName,
      displayName: '测试员',
      passwordHash: await hashPassword(plantedPassword),
      organisationId,
      roles: { create: roles.map((role) => ({ role })) },
    },
  });
  return { staffId, userName, organisationId, deskId };
}

/** One more session of a planted account, not yet at a window, and the token that finds it. */
export async function openPlantedSession(
  { staffId, organisationId }: PlantedAccount,
  now = new Date(),
): Promise<{ token: string; staff: SignedInStaff }> {
  const { token } = await openSession(database(), { staffId, organisationId }, now);
  const staff = await findStaffBySessionToken(token, now);

  if (!staff) throw new Error('the planted session was not found');
  return { token, staff };
}
