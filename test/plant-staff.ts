import { randomUUID } from 'node:crypto';

import type { Role } from '@/domain/access/permissions';
import { database } from '@/server/db';
import { findStaffBySessionToken } from '@/server/session';
import type { SignedInStaff } from '@/server/session';
import { openSession } from '@/server/session/open-session';

export type PlantedHospital = { id: string; code: string; departmentId: string; deskId: string };

/** A hospital with one department and one window, of its own for each test. */
export async function plantHospital(): Promise<PlantedHospital> {
  const [id, departmentId, deskId] = [randomUUID(), randomUUID(), randomUUID()];
  const code = `T${id.slice(0, 8)}`;

  await database().organisation.create({
    data: {
      id,
      code,
      name: '测试医院',
      nameEnglish: 'Test Hospital',
      kind: 'HOSPITAL',
      level: 'CITY',
      regionCode: '330100',
      departments: { create: { id: departmentId, code: 'D1', name: '内科', nameEnglish: 'Medicine', queuePrefix: 'A' } },
      desks: { create: { id: deskId, code: '1', name: '一号窗', nameEnglish: 'Window 1' } },
    },
  });
  return { id, code, departmentId, deskId };
}

/** Somebody with these roles at the hospital, in a real session that was really looked up. */
export async function plantStaff(hospital: PlantedHospital, roles: readonly Role[]): Promise<SignedInStaff> {
  const staffId = randomUUID();

  await database().staff.create({
    data: {
      id: staffId,
      userName: `u-${staffId}`,
      displayName: '测试员',
      passwordHash: 'none',
      organisationId: hospital.id,
      roles: { create: roles.map((role) => ({ role })) },
    },
  });
  const now = new Date();
  const { token } = await openSession(database(), { staffId, organisationId: hospital.id, deskId: hospital.deskId }, now);
  const staff = await findStaffBySessionToken(token, now);
  if (!staff) throw new Error('the planted session was not found');

  return staff;
}
