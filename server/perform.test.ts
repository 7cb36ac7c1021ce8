import { beforeAll, expect, it } from 'vitest';

import { database } from '@/server/db';
import { perform } from '@/server/perform';
import type { GuardContext } from '@/server/perform';
import type { SignedInStaff } from '@/server/session';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

let hospital: PlantedHospital;
let staff: SignedInStaff;

beforeAll(async () => {
  hospital = await plantHospital();
  staff = await plantStaff(hospital, ['CLERK']);
});

function closeDepartment({ transaction }: GuardContext) {
  return transaction.department.update({ where: { id: hospital.departmentId }, data: { open: false } });
}

async function isOpen(): Promise<boolean | undefined> {
  return (await database().department.findUnique({ where: { id: hospital.departmentId }, select: { open: true } }))?.open;
}

it('a verb that says nothing to the audit trail changes nothing', async () => {
  const silent = perform({ staff, purpose: 'administration' }, async (context) => {
    await closeDepartment(context);
    return { ok: true, value: null };
  }, undefined);

  await expect(silent).rejects.toThrow('no trace');
  expect(await isOpen()).toBe(true);
});

it('a change whose audit entry cannot be written does not happen', async () => {
  const unwritable = perform({ staff, purpose: 'administration', traceId: '\u0000' }, async (context) => {
    await closeDepartment(context);
    context.audit({ kind: 'staff-read', detail: {} });
    return { ok: true, value: null };
  }, undefined);

  await expect(unwritable).rejects.toThrow();
  expect(await isOpen()).toBe(true);
});

it('the entry says who, where, why and how it ended', async () => {
  await perform({ staff, purpose: 'administration', traceId: 'trace-of-this-test' }, (context) => {
    context.audit({ kind: 'action-refused', detail: { action: 'voidVisit', reason: 'not-found' } });
    return Promise.resolve({ ok: false, reason: 'not-found' });
  }, undefined);

  expect(await database().auditEvent.findMany({ where: { traceId: 'trace-of-this-test' } })).toMatchObject([
    {
      kind: 'action-refused',
      actorId: staff.staffId,
      roles: ['CLERK'],
      organisationId: hospital.id,
      deskId: hospital.deskId,
      sessionId: staff.sessionId,
      purpose: 'administration',
      outcome: 'refused',
    },
  ]);
});
