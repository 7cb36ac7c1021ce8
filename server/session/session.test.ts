import { beforeEach, describe, expect, test } from 'vitest';

import { database } from '@/server/db';
import { findStaffBySessionToken } from '@/server/session';
import type { SignedInStaff } from '@/server/session';
import { drawSessionToken, isSessionToken } from '@/server/session/session-token';
import { openPlantedSession, plantAccount } from '@/test/plant-account';
import type { PlantedAccount } from '@/test/plant-account';

const start = new Date('2026-11-23T08:00:00+08:00');

let planted: PlantedAccount;
let staff: SignedInStaff;
let token: string;

beforeEach(async () => {
  planted = await plantAccount(['CLERK', 'INDEX_ADMINISTRATOR']);
  ({ staff, token } = await openPlantedSession(planted, start));
});

function later(seconds: number): Date {
  return new Date(start.getTime() + seconds * 1000);
}

function getRow() {
  return database().staffSession.findUniqueOrThrow({ where: { id: staff.sessionId } });
}

function listAuditKinds() {
  return database().auditEvent.findMany({ where: { sessionId: staff.sessionId }, select: { kind: true, detail: true } });
}

test('a token finds who is signed in, where, and as what', () => {
  expect(staff).toMatchObject({
    staffId: planted.staffId,
    userName: planted.userName,
    displayName: '测试员',
    organisation: { id: planted.organisationId, name: '测试医院', nameEnglish: 'Test Hospital', level: 'CITY' },
    desk: null,
    roles: ['CLERK', 'INDEX_ADMINISTRATOR'],
    locked: false,
    provenAt: start,
  });
});

test('a window that was chosen comes along', async () => {
  await database().staffSession.update({ where: { id: staff.sessionId }, data: { deskId: planted.deskId } });

  expect(await findStaffBySessionToken(token, start)).toMatchObject({ desk: { id: planted.deskId, nameEnglish: 'Window 1' } });
});

test.each([drawSessionToken(), '', 'x'.repeat(5_000), "' OR true --"])('a token that was never issued finds nobody', async (stranger) => {
  expect(await findStaffBySessionToken(stranger, start)).toBeNull();
});

test('only what looks like a token of ours is looked up at all', () => {
  expect(isSessionToken(drawSessionToken())).toBe(true);
  expect(isSessionToken(`${drawSessionToken()}x`)).toBe(false);
  expect(isSessionToken('eyJhbGciOiJub25lIn0.e30.')).toBe(false);
});

describe('the next request after', () => {
  test('the session was ended finds nobody, whatever cookie is sent', async () => {
    await database().staffSession.update({ where: { id: staff.sessionId }, data: { endedAt: start, endReason: 'SIGNED_OUT' } });

    for (let replay = 0; replay < 100; replay += 1) expect(await findStaffBySessionToken(token, later(replay))).toBeNull();
  });

  test('the staff member was disabled finds nobody', async () => {
    await database().staff.update({ where: { id: planted.staffId }, data: { disabledAt: start } });

    expect(await findStaffBySessionToken(token, later(1))).toBeNull();
  });

  test('a role was taken away finds them without it', async () => {
    await database().staffRole.delete({ where: { staffId_role: { staffId: planted.staffId, role: 'INDEX_ADMINISTRATOR' } } });

    expect((await findStaffBySessionToken(token, later(1)))?.roles).toEqual(['CLERK']);
  });

  test('ten hours finds nobody and writes down why, however busy the session was', async () => {
    const end = later(10 * 60 * 60);
    await database().staffSession.update({ where: { id: staff.sessionId }, data: { lastSeenAt: end } });

    expect(await findStaffBySessionToken(token, end)).toBeNull();
    expect(await getRow()).toMatchObject({ endedAt: end, endReason: 'EXPIRED' });
  });
});

describe('a desk left alone', () => {
  test('is open for five minutes, then locked, and that is written down once', async () => {
    expect(await findStaffBySessionToken(token, later(299))).toMatchObject({ locked: false });
    expect((await getRow()).lastSeenAt).toEqual(later(299));

    const idle = later(299 + 300);
    const found = await Promise.all(Array.from({ length: 8 }, () => findStaffBySessionToken(token, idle)));

    expect(found.map((one) => one?.locked)).toEqual(Array(8).fill(true));
    expect(await getRow()).toMatchObject({ lockedAt: idle, lastSeenAt: later(299), endedAt: null });
    expect(await listAuditKinds()).toEqual([{ kind: 'session-locked', detail: { by: 'idle' } }]);
  });

  test('stays locked, and asking does not keep it awake', async () => {
    await findStaffBySessionToken(token, later(300));

    expect(await findStaffBySessionToken(token, later(301))).toMatchObject({ locked: true });
    expect((await getRow()).lastSeenAt).toEqual(start);
  });
});

test('being seen is written down at most every fifteen seconds', async () => {
  await findStaffBySessionToken(token, later(14));
  expect((await getRow()).lastSeenAt).toEqual(start);

  await findStaffBySessionToken(token, later(15));
  expect((await getRow()).lastSeenAt).toEqual(later(15));
});

test('no two sessions share a token, and a row cannot be ended without a reason', async () => {
  const { staff: other } = await openPlantedSession(planted, start);
  const { tokenDigest } = await getRow();

  await expect(database().staffSession.update({ where: { id: other.sessionId }, data: { tokenDigest } })).rejects.toThrow();
  await expect(database().staffSession.update({ where: { id: other.sessionId }, data: { endedAt: start } })).rejects.toThrow();
});
