import { randomUUID } from 'node:crypto';

import { database } from '@/server/db';
import { findStaffBySessionToken } from '@/server/session';
import type { SignedInStaff } from '@/server/session';
import { openSession } from '@/server/session/open-session';

/** So many clerks of the demo's first hospital, each in a session of their own. */
export async function openClerks(count: number): Promise<SignedInStaff[]> {
  const hospital = await database().organisation.findFirstOrThrow({
    where: { code: 'HZ-CH' },
    select: { id: true, desks: { take: 1, select: { id: true } } },
  });
  const [desk] = hospital.desks;
  if (!desk) throw new Error('the hospital has no window');
  const clerks: SignedInStaff[] = [];

  for (let turn = 0; turn < count; turn += 1) {
    const staffId = randomUUID();
    await database().staff.create({
      data: { id: staffId, userName: `bench-${staffId}`, displayName: 'bench', passwordHash: 'none', organisationId: hospital.id, roles: { create: { role: 'CLERK' } } },
    });
    const now = new Date();
    const { token } = await openSession(database(), { staffId, organisationId: hospital.id, deskId: desk.id }, now);
    const staff = await findStaffBySessionToken(token, now);
    if (staff) clerks.push(staff);
  }
  return clerks;
}
