import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { database } from '@/server/db';
import { perform } from '@/server/perform';
import { readSharedHistory } from '@/server/records/read-shared-history';
import type { SignedInStaff } from '@/server/session';
import { findCastRecord, plantNetwork, plantVisit, signInDemo } from '@/test/plant-network';
import type { PlantedNetwork } from '@/test/plant-network';

let network: PlantedNetwork;
let doctor: SignedInStaff;
let personId: string;

beforeAll(async () => {
  network = await plantNetwork();
  doctor = await signInDemo('doctor1');
  // Known at four hospitals; today at the doctor's.
  ({ personId } = await plantVisit('zhouMinghua', 'HZ-CH'));
});
afterAll(() => network.stop());

function open(staff: SignedInStaff, id: string) {
  return perform({ staff, purpose: 'treatment' }, readSharedHistory, { personId: id });
}

describe('whose history may be opened', () => {
  it.each<['doctor1' | 'clerk1' | 'clerk3']>([['doctor1'], ['clerk1'], ['clerk3']])('%s: nobody’s without a visit today, as if there were no such person', async (userName) => {
    const staff = await signInDemo(userName);
    const { personId: another } = await findCastRecord('ayguli', 'HZ-CH');
    const outcomes = await Promise.all([another, '00000000-0000-4000-8000-000000000000'].map((id) => open(staff, id)));

    expect(outcomes).toEqual([{ ok: false, reason: 'not-found' }, { ok: false, reason: 'not-found' }]);
  });

  it('a visit at another hospital opens nothing here', async () => {
    const { personId: elsewhere } = await plantVisit('wuJianguo', 'TZ-DY');

    expect(await open(doctor, elsewhere)).toMatchObject({ ok: false });
  });

  it('an open admission that the hospital’s own system told of opens it as well', async () => {
    const { personId: inBed, sourceRecordId, organisationId } = await findCastRecord('fengGuodong', 'HZ-CH');
    const { id: recordSourceId } = await database().recordSource.findFirstOrThrow({ where: { organisationId } });
    await database().recordLocator.create({ data: { recordSourceId, sourceRecordId, items: 1, openAdmission: true } });

    expect(await open(doctor, inBed)).toMatchObject({ ok: true, value: { state: 'active', personId: inBed } });
  });

  it('leaves a line in the audit either way', async () => {
    await open(doctor, personId);
    const lines = await database().auditEvent.findMany({ where: { kind: 'shared-history-read', actorId: doctor.staffId }, orderBy: { id: 'asc' } });

    expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(new Set(['done', 'refused']));
    expect(lines.at(-1)).toMatchObject({ subjectPersonId: personId, purpose: 'treatment', detail: { hospitals: 4, asked: 4 } });
  });
});

describe('what the sharing rules keep back', () => {
  it('is not asked for, and its hospital is named with the rule', async () => {
    const { personId: across } = await plantVisit('takayamaSakura', 'HZ-CH');
    const opened = await open(doctor, across);
    if (!opened.ok || opened.value.state !== 'active') throw new Error('the history did not open');

    // Hangzhou and Shangrao: two provinces without an agreement between them.
    const { sources, asking, withheld } = opened.value;
    expect(Object.fromEntries(sources.map(({ organisationCode, state }) => [organisationCode, state.state]))).toEqual({ 'SR-DX': 'withheld', 'HZ-CH': 'asking' });
    expect(asking.hospitals.map(({ organisation }) => organisation.code)).toEqual(['HZ-CH']);
    expect(withheld.map(({ organisationCode }) => organisationCode)).toContain('SR-DX');
  });
});
