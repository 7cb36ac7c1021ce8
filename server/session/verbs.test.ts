import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';

import type { AuditEvent } from '@/domain/access/audit-event';
import type { Outcome } from '@/domain/outcome';
import { database, inTransaction } from '@/server/db';
import { perform } from '@/server/perform';
import type { Verb } from '@/server/perform';
import { findStaffBySessionToken } from '@/server/session';
import type { SignedInStaff } from '@/server/session';
import { chooseDesk } from '@/server/session/choose-desk';
import { listDesks } from '@/server/session/list-desks';
import { lockSession } from '@/server/session/lock-session';
import { signOutSession } from '@/server/session/sign-out-session';
import { unlockSession } from '@/server/session/unlock-session';
import { openPlantedSession, plantedPassword, plantAccount } from '@/test/plant-account';
import type { PlantedAccount } from '@/test/plant-account';

let planted: PlantedAccount;
let staff: SignedInStaff;
let token: string;

beforeEach(async () => {
  planted = await plantAccount();
  ({ staff, token } = await openPlantedSession(planted));
});

function run<Input, Value, Refusal extends { reason: string }>(
  verb: Verb<Input, Value, Refusal>,
  input: Input,
): Promise<Outcome<Value, Refusal>> {
  return perform({ staff, purpose: 'own-session' }, verb, input);
}

function find(): Promise<SignedInStaff | null> {
  return findStaffBySessionToken(token, new Date());
}

async function lastAuditEvent() {
  const { kind, outcome, detail } = await database().auditEvent.findFirstOrThrow({
    where: { sessionId: staff.sessionId },
    orderBy: { id: 'desc' },
  });
  return { kind, outcome, detail };
}

describe('choosing a window', () => {
  test('stamps the session with it', async () => {
    expect(await run(chooseDesk, { deskId: planted.deskId })).toMatchObject({ ok: true, value: { name: '一号窗' } });
    expect(await find()).toMatchObject({ desk: { id: planted.deskId } });
    expect(await lastAuditEvent()).toEqual({ kind: 'desk-chosen', outcome: 'done', detail: { deskId: planted.deskId } });
  });

  test('another hospital’s, a closed and an unknown one are all no window', async () => {
    const other = await plantAccount();
    await database().desk.update({ where: { id: planted.deskId }, data: { open: false } });

    for (const deskId of [other.deskId, planted.deskId, randomUUID()]) {
      expect(await run(chooseDesk, { deskId })).toEqual({ ok: false, reason: 'no-such-desk' });
    }
    expect(await find()).toMatchObject({ desk: null });
    expect(await lastAuditEvent()).toMatchObject({ kind: 'action-refused', outcome: 'refused' });
  });

  test('offers the open windows of one’s own hospital by their numbers', async () => {
    const windows = ['W10', 'W2', 'W3'].map((code) => ({ id: randomUUID(), code, name: code, nameEnglish: code, open: code !== 'W3' }));
    await database().desk.createMany({ data: windows.map((window) => ({ ...window, organisationId: planted.organisationId })) });

    expect((await listDesks(staff)).map(({ code }) => code)).toEqual(['1', 'W2', 'W10']);
  });
});

describe('locking and unlocking', () => {
  test('the password opens what was locked, and counts as proven anew', async () => {
    await run(lockSession, {});
    expect(await find()).toMatchObject({ locked: true });

    const before = new Date();
    expect(await run(unlockSession, { password: plantedPassword })).toEqual({ ok: true, value: null });
    expect((await find())?.locked).toBe(false);
    expect((await find())?.provenAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(await lastAuditEvent()).toMatchObject({ kind: 'session-unlocked', outcome: 'done' });
  });

  test('a wrong password leaves it locked', async () => {
    await run(lockSession, {});

    expect(await run(unlockSession, { password: 'wrong horse battery' })).toEqual({ ok: false, reason: 'refused' });
    expect(await find()).toMatchObject({ locked: true });
    expect(await lastAuditEvent()).toEqual({ kind: 'unlock-refused', outcome: 'refused', detail: { reason: 'wrong-credentials' } });
  });

  test('guesses are counted with the account’s sign-ins: the sixth of one moment is not even tried', async () => {
    const now = new Date();
    const said: AuditEvent[] = [];
    const unlock = (password: string) =>
      inTransaction((transaction) =>
        unlockSession({ staff, transaction, now, today: '2026-11-23', random: () => 0, audit: (event) => void said.push(event) }, { password }),
      );

    await Promise.all(Array.from({ length: 5 }, () => unlock('wrong horse battery')));
    expect(await unlock(plantedPassword)).toEqual({ ok: false, reason: 'refused' });
    expect(said.map(({ detail }) => detail)).toEqual([
      ...Array(5).fill({ reason: 'wrong-credentials' }),
      { reason: 'throttled' },
    ]);
  });
});

test('signing out ends the session for good', async () => {
  expect(await run(signOutSession, {})).toEqual({ ok: true, value: null });
  expect(await find()).toBeNull();
  expect(await lastAuditEvent()).toMatchObject({ kind: 'signed-out', outcome: 'done' });
});
