import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';

import { database } from '@/server/db';
import { findStaffBySessionToken } from '@/server/session';
import { signIn } from '@/server/sign-in/sign-in';
import { plantedPassword, plantAccount } from '@/test/plant-account';
import type { PlantedAccount } from '@/test/plant-account';

const start = new Date('2026-11-23T08:00:00+08:00');
const refusal = { ok: false, reason: 'refused' };

let staff: PlantedAccount;
let address: string;

beforeEach(async () => {
  // What every test counts against; real time would let earlier tests fade out of it.
  await database().signInThrottle.deleteMany();
  staff = await plantAccount();
  address = randomUUID();
});

function later(seconds: number): Date {
  return new Date(start.getTime() + seconds * 1000);
}

function attempt(password: string, now = start, userName = staff.userName) {
  return signIn({ userName, password, address, replacedToken: null }, now);
}

/** What the audit trail says of this member of staff, and only it may say. */
async function listReasons(): Promise<string[]> {
  const events = await database().auditEvent.findMany({
    where: { actorId: staff.staffId },
    orderBy: { id: 'asc' },
    select: { kind: true, detail: true },
  });

  return events.map(({ kind, detail }) => (kind === 'signed-in' ? kind : Object(detail).reason));
}

test('the right password opens a session, whichever way the name is written', async () => {
  for (const userName of [staff.userName, ` ${staff.userName.toUpperCase()} `, staff.userName.replace('staff', 'ｓｔａｆｆ')]) {
    const outcome = await attempt(plantedPassword, start, userName);

    expect(outcome).toMatchObject({ ok: true });
    const found = outcome.ok ? await findStaffBySessionToken(outcome.value.token, start) : null;
    expect(found).toMatchObject({ staffId: staff.staffId, locked: false, desk: null, provenAt: start });
  }
  expect(await listReasons()).toEqual(['signed-in', 'signed-in', 'signed-in']);
});

test('unknown, wrong and disabled answer alike, and the audit trail tells them apart', async () => {
  expect(await attempt(plantedPassword, start, `unknown-${randomUUID()}`)).toEqual(refusal);
  expect(await attempt('wrong horse battery')).toEqual(refusal);

  await database().staff.update({ where: { id: staff.staffId }, data: { disabledAt: start } });
  expect(await attempt(plantedPassword)).toEqual(refusal);
  expect(await listReasons()).toEqual(['wrong-credentials', 'disabled']);
});

describe('guessing', () => {
  test('a thousand guesses in a minute and a half reach the password ten times', async () => {
    for (let step = 0; step < 50; step += 1) {
      const guesses = Array.from({ length: 20 }, () => attempt('wrong horse battery', later(step * 2)));

      expect(new Set((await Promise.all(guesses)).map(({ ok }) => ok))).toEqual(new Set([false]));
    }

    const reasons = await listReasons();
    expect(reasons).toHaveLength(1_000);
    expect(reasons.filter((reason) => reason === 'wrong-credentials')).toHaveLength(10);
  }, 60_000);

  test('guesses made at the very same moment are counted one after another', async () => {
    await Promise.all(Array.from({ length: 40 }, () => attempt('wrong horse battery')));

    expect((await listReasons()).filter((reason) => reason === 'wrong-credentials')).toHaveLength(5);
  });

  test('during the block the right password is refused, after it accepted', async () => {
    const tenth = 62;
    for (const seconds of [0, 0, 0, 0, 0, 2, 6, 14, 30, tenth]) await attempt('wrong horse battery', later(seconds));

    expect(await attempt(plantedPassword, later(tenth + 15 * 60 - 1))).toEqual(refusal);
    expect(await attempt(plantedPassword, later(tenth + 15 * 60))).toMatchObject({ ok: true });
    expect((await listReasons()).slice(-2)).toEqual(['throttled', 'signed-in']);
  });

  test('an account that does not exist is blocked like one that does', async () => {
    const userName = `unknown-${randomUUID()}`;
    for (let guess = 0; guess < 6; guess += 1) await attempt('wrong horse battery', start, userName);

    const rows = await database().signInThrottle.findMany({ orderBy: { failures: 'desc' }, select: { failures: true, blockedUntil: true } });
    expect(rows).toContainEqual({ failures: 5, blockedUntil: later(2) });
  });

  test('a success clears the account and takes back only itself from the address', async () => {
    await attempt('wrong horse battery');
    await attempt('wrong horse battery');
    await attempt(plantedPassword);

    const rows = await database().signInThrottle.findMany({ select: { failures: true } });
    expect(rows.map(({ failures }) => failures).toSorted()).toEqual([0, 2, 2]);
  });

  test('neither the name nor the address can be read from the counters', async () => {
    await attempt('wrong horse battery');

    const rows = await database().signInThrottle.findMany({ select: { subject: true } });
    expect(rows.map(({ subject }) => subject.length)).toEqual([32, 32, 32]);
  });
});

test('signing in again in the same browser ends the session that was there', async () => {
  const first = await attempt(plantedPassword);
  const token = first.ok ? first.value.token : '';

  await signIn({ userName: staff.userName, password: plantedPassword, address, replacedToken: token }, later(1));
  expect(await findStaffBySessionToken(token, later(1))).toBeNull();

  const ended = await database().staffSession.findFirst({ where: { staffId: staff.staffId, endedAt: { not: null } } });
  expect(ended).toMatchObject({ endReason: 'REPLACED', endedAt: later(1) });
});

test('the token is in no column of its row', async () => {
  const outcome = await attempt(plantedPassword);
  const token = outcome.ok ? outcome.value.token : '';
  const row = await database().staffSession.findFirstOrThrow({ where: { staffId: staff.staffId } });

  expect(Object.values(row).map(String).join()).not.toContain(token);
  expect(Buffer.from(row.tokenDigest).equals(Buffer.from(token, 'base64url'))).toBe(false);
});
