import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, it } from 'vitest';

import type { Role } from '@/domain/access/permissions';
import { database } from '@/server/db';
import { perform } from '@/server/perform';
import type { Verb } from '@/server/perform';
import { findStaffBySessionToken } from '@/server/session';
import type { SignedInStaff } from '@/server/session';
import { openSession } from '@/server/session/open-session';
import { changeRoles } from '@/server/staff/change-roles';
import type { RoleChange } from '@/server/staff/change-roles';
import { disableStaff } from '@/server/staff/disable-staff';
import { endSession } from '@/server/staff/end-session';
import { listStaff } from '@/server/staff/list-staff';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

let hospital: PlantedHospital;
let administrator: SignedInStaff;
let clerk: SignedInStaff;

function as<Input, Value, Refusal extends { reason: string }>(staff: SignedInStaff, verb: Verb<Input, Value, Refusal>, input: Input) {
  return perform({ staff, purpose: 'administration' }, verb, input);
}

async function signIn(staff: SignedInStaff): Promise<string> {
  const { token } = await openSession(database(), { staffId: staff.staffId, organisationId: hospital.id }, new Date());

  return token;
}

async function trailOf(staff: SignedInStaff) {
  return database().auditEvent.findMany({
    where: { actorId: staff.staffId },
    orderBy: { id: 'asc' },
    select: { kind: true, outcome: true, detail: true },
  });
}

beforeEach(async () => {
  hospital = await plantHospital();
  administrator = await plantStaff(hospital, ['SYSTEM_ADMINISTRATOR']);
  clerk = await plantStaff(hospital, ['CLERK']);
});

describe('changing roles', () => {
  it('is seen by the very next look at a session that is already open', async () => {
    const token = await signIn(clerk);
    const roles: Role[] = ['DOCTOR', 'INDEX_ADMINISTRATOR'];

    expect(await as(administrator, changeRoles, { staffId: clerk.staffId, roles, seen: ['CLERK'] })).toEqual({ ok: true, value: { roles } });
    expect((await findStaffBySessionToken(token, new Date()))?.roles).toEqual(roles);
    expect(await trailOf(administrator)).toEqual([{ kind: 'roles-changed', outcome: 'done', detail: { staffId: clerk.staffId, roles } }]);
  });

  it.each<{ roles: Role[]; duties: string[] }>([
    { roles: ['CLERK', 'AUDITOR'], duties: ['patients', 'audit'] },
    { roles: ['DOCTOR', 'SYSTEM_ADMINISTRATOR'], duties: ['patients', 'system'] },
    { roles: ['AUDITOR', 'SYSTEM_ADMINISTRATOR'], duties: ['audit', 'system'] },
  ])('never puts $roles in one pair of hands', async ({ roles, duties }) => {
    const outcome = await as(administrator, changeRoles, { staffId: clerk.staffId, roles, seen: ['CLERK'] });

    expect(outcome).toEqual({ ok: false, reason: 'mixed-duties', duties });
    expect(await rolesOf(clerk)).toEqual(['CLERK']);
    expect(await trailOf(administrator)).toMatchObject([{ kind: 'roles-changed', outcome: 'refused' }]);
  });

  it('never overwrites what somebody else changed meanwhile', async () => {
    await as(administrator, changeRoles, { staffId: clerk.staffId, roles: ['DOCTOR'], seen: ['CLERK'] });
    const late = await as(administrator, changeRoles, { staffId: clerk.staffId, roles: ['AUDITOR'], seen: ['CLERK'] });

    expect(late).toEqual({ ok: false, reason: 'changed-meanwhile', roles: ['DOCTOR'] });
  });

  it('asks for the password again after five minutes', async () => {
    const stale: SignedInStaff = { ...administrator, provenAt: new Date(Date.now() - 6 * 60_000) };
    const outcome = await as(stale, changeRoles, { staffId: clerk.staffId, roles: ['DOCTOR'], seen: ['CLERK'] });

    expect(outcome).toEqual({ ok: false, reason: 'stale-proof' });
  });

  it('is nothing one does to oneself, nor to nobody', async () => {
    const self = await as(administrator, changeRoles, { staffId: administrator.staffId, roles: ['CLERK'], seen: ['SYSTEM_ADMINISTRATOR'] });
    const nobody = await as(administrator, changeRoles, { staffId: randomUUID(), roles: ['CLERK'], seen: [] });

    expect(self).toEqual({ ok: false, reason: 'own-account' });
    expect(nobody).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('two administrators who dismiss each other at once', () => {
  it('leave one of them', async () => {
    await database().staffRole.deleteMany({ where: { role: 'SYSTEM_ADMINISTRATOR', staffId: { not: administrator.staffId } } });
    const second = await plantStaff(hospital, ['SYSTEM_ADMINISTRATOR']);
    const dismissal: RoleChange = { staffId: second.staffId, roles: ['CLERK'], seen: ['SYSTEM_ADMINISTRATOR'] };

    const outcomes = await Promise.all([
      as(administrator, changeRoles, dismissal),
      as(second, disableStaff, { staffId: administrator.staffId, disabled: true }),
    ]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: 'last-administrator' });
  });
});

describe('disabling an account', () => {
  it('ends its sessions at once, and enabling it brings none of them back', async () => {
    const token = await signIn(clerk);
    const outcome = await as(administrator, disableStaff, { staffId: clerk.staffId, disabled: true });

    expect(outcome).toEqual({ ok: true, value: { endedSessions: 2 } });
    expect(await findStaffBySessionToken(token, new Date())).toBeNull();

    await as(administrator, disableStaff, { staffId: clerk.staffId, disabled: false });
    expect(await findStaffBySessionToken(token, new Date())).toBeNull();
    expect(await findStaffBySessionToken(await signIn(clerk), new Date())).toMatchObject({ roles: ['CLERK'] });
  });
});

describe('ending a session', () => {
  it('refuses its next request and leaves the others open', async () => {
    const token = await signIn(clerk);

    expect(await as(administrator, endSession, { sessionId: clerk.sessionId })).toEqual({ ok: true, value: null });
    expect(await database().staffSession.findUnique({ where: { id: clerk.sessionId }, select: { endReason: true } })).toEqual({
      endReason: 'ENDED_BY_ADMINISTRATOR',
    });
    expect(await findStaffBySessionToken(token, new Date())).not.toBeNull();
    expect(await as(administrator, endSession, { sessionId: clerk.sessionId })).toEqual({ ok: false, reason: 'not-found' });
  });

  it('is not how one leaves', async () => {
    expect(await as(administrator, endSession, { sessionId: administrator.sessionId })).toEqual({ ok: false, reason: 'own-session' });
  });
});

describe('the staff list', () => {
  it('shows one organisation at a time, with its open sessions only, and says that it was read', async () => {
    await as(administrator, endSession, { sessionId: clerk.sessionId });
    const outcome = await as(administrator, listStaff, { organisationCode: hospital.code });
    if (!outcome.ok) throw new Error('the list always opens');

    const { chosen, staff } = outcome.value;
    expect(chosen).toMatchObject({ code: hospital.code, own: true, staff: 2, signedIn: 1 });
    expect(staff.find(({ staffId }) => staffId === clerk.staffId)).toMatchObject({ roles: ['CLERK'], disabledAt: null, sessions: [] });
    expect(staff.find(({ own }) => own)).toMatchObject({ sessions: [{ own: true, desk: { name: '一号窗' } }] });
    expect((await trailOf(administrator)).at(-1)).toMatchObject({ kind: 'staff-read', outcome: 'done' });
  });
});

async function rolesOf(staff: SignedInStaff): Promise<Role[]> {
  const rows = await database().staffRole.findMany({ where: { staffId: staff.staffId }, select: { role: true } });

  return rows.map(({ role }) => role);
}
