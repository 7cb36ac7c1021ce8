import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import type { Role } from '@/domain/access/permissions';
import { identityDelta } from '@/domain/patient-index/identity-delta';
import { database, inTransaction } from '@/server/db';
import { grantReach } from '@/server/patient-index/grant-reach';
import { perform } from '@/server/perform';
import type { SignedInStaff } from '@/server/session';
import { findVisiblePerson } from '@/server/visible-to';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

let home: PlantedHospital;
let elsewhere: PlantedHospital;
let personId: string;
let sourceRecordId: string;

beforeAll(async () => {
  [home, elsewhere] = [await plantHospital(), await plantHospital()];
  [personId, sourceRecordId] = [randomUUID(), randomUUID()];
  await inTransaction(async (transaction) => {
    await transaction.sourceRecord.create({
      data: { id: sourceRecordId, organisationId: home.id, localNumberDigest: Buffer.from('n'), localNumberSealed: Buffer.from('n') },
    });
    const delta = identityDelta({ opened: [{ record: sourceRecordId, person: personId }] });
    const { id } = await transaction.identityEvent.create({ data: { kind: 'REGISTER', idempotencyKey: randomUUID(), delta } });
    await transaction.person.create({ data: { id: personId, indexNumber: personId, stateEventId: id } });
    await transaction.membership.create({ data: { sourceRecordId, personId, basis: 'NEW', openedEventId: id } });
  });
});

async function sees(staff: SignedInStaff, id = personId, at = new Date()): Promise<boolean> {
  const seen = await perform({ staff, purpose: 'registration' }, async (context) => {
    context.audit({ kind: 'staff-read', detail: {} });
    return { ok: true, value: await findVisiblePerson({ ...context, now: at }, id) };
  }, undefined);

  return seen.ok && seen.value !== null;
}

describe('who sees a person of this hospital', () => {
  it.each([
    ['CLERK', true],
    ['INDEX_ADMINISTRATOR', true],
    ['DOCTOR', false],
    ['AUDITOR', false],
    ['SYSTEM_ADMINISTRATOR', false],
  ] as const)('%s here: %s', async (role: Role, expected: boolean) => {
    expect(await sees(await plantStaff(home, [role]))).toBe(expected);
  });

  it.each(['CLERK', 'INDEX_ADMINISTRATOR', 'DOCTOR'] as const)('%s of another hospital does not', async (role) => {
    expect(await sees(await plantStaff(elsewhere, [role]))).toBe(false);
  });

  it('a doctor does on the day of a visit', async () => {
    const doctor = await plantStaff(home, ['DOCTOR']);
    const visitDate = new Date('2026-11-23');
    await database().visit.create({
      data: {
        id: randomUUID(),
        organisationId: home.id,
        sourceRecordId,
        departmentId: home.departmentId,
        visitDate,
        queueNumber: 1,
        checkedInById: doctor.staffId,
      },
    });

    expect(await sees(doctor, personId, new Date('2026-11-23T04:00:00Z'))).toBe(true);
    expect(await sees(doctor, personId, new Date('2026-11-24T04:00:00Z'))).toBe(false);
  });

  it('a commission above sees what its hospitals hold', async () => {
    const commission = await plantHospital();
    await database().organisation.update({ where: { id: home.id }, data: { parentId: commission.id } });

    expect(await sees(await plantStaff(commission, ['INDEX_ADMINISTRATOR']))).toBe(true);
    expect(await sees(await plantStaff(commission, ['CLERK']))).toBe(false);
  });
});

it('whoever stood at a window is seen there for the shift, and not after it', async () => {
  const clerk = await plantStaff(elsewhere, ['CLERK']);
  await perform({ staff: clerk, purpose: 'registration' }, async (context) => {
    context.audit({ kind: 'staff-read', detail: {} });
    return { ok: true, value: await grantReach(context, personId) };
  }, undefined);

  expect(await sees(clerk)).toBe(true);
  expect(await sees(clerk, personId, new Date(Date.now() + 13 * 60 * 60 * 1000))).toBe(false);
});

it('a person who does not exist is seen by nobody', async () => {
  expect(await sees(await plantStaff(home, ['CLERK']), randomUUID())).toBe(false);
});
