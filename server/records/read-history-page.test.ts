import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { HistoryView } from '@/domain/records/view/history-view';
import { database } from '@/server/db';
import { perform } from '@/server/perform';
import { readHistoryPage } from '@/server/records/read-history-page';
import type { HistoryPage } from '@/server/records/read-history-page';
import { streamHistory } from '@/server/records/stream-history';
import type { HistoryStep } from '@/server/records/stream-history';
import type { SignedInStaff } from '@/server/session';
import { plantNetwork, plantVisit, signInDemo } from '@/test/plant-network';
import type { PlantedNetwork } from '@/test/plant-network';

let network: PlantedNetwork;
let doctor: SignedInStaff;
let personId: string;

type Active = Extract<HistoryPage, { state: 'active' }>;

beforeAll(async () => {
  network = await plantNetwork();
  doctor = await signInDemo('doctor1');
  ({ personId } = await plantVisit('zhouMinghua', 'HZ-CH'));
});
afterAll(() => network.stop());
beforeEach(async () => {
  await database().recordCopy.deleteMany();
  await database().recordLocator.deleteMany();
  globalThis.yikaHospitals?.clear();
  await Promise.all(network.servers.map(({ hospital }) => network.setFault(hospital, null)));
});

async function open(): Promise<Active> {
  const outcome = await perform({ staff: doctor, purpose: 'treatment' }, readHistoryPage, { personId });
  if (!outcome.ok || outcome.value.state !== 'active') throw new Error('the history did not open');
  return outcome.value;
}

async function follow(first: HistoryStep): Promise<readonly HistoryStep[]> {
  const next = await first.next;

  return next ? [first, ...(await follow(next))] : [first];
}

async function lastView(): Promise<HistoryView> {
  const steps = await follow(streamHistory(await open()));
  const view = steps.at(-1)?.view;
  if (!view) throw new Error('the last step has no view');
  return view;
}

describe('a history as a doctor sees it', () => {
  it('is empty and says so, then is whole when every hospital has answered', async () => {
    const [first, ...others] = await follow(streamHistory(await open()));

    expect(first?.view?.rows).toEqual([]);
    expect(first?.view?.count.isFloor).toBe(true);
    expect(first?.view?.sections.allergies.asking).toHaveLength(4);
    expect(others.at(-1)?.sources.map(({ state }) => state.state)).toEqual(['answered', 'answered', 'answered', 'answered']);
    expect(others.at(-1)?.view?.rows.length).toBeGreaterThan(20);
    expect(others.at(-1)?.view?.count.isFloor).toBe(false);
  });

  it('flags what the hospitals contradict each other in, with a side from each', async () => {
    const { conflicts } = await lastView();

    expect(new Set(conflicts.map(({ kind }) => kind))).toEqual(new Set(['blood-group', 'rh', 'allergy', 'chronic-disease', 'anticoagulant', 'birth-date']));
    expect(conflicts.every(({ sides }) => new Set(sides.flatMap(({ hospitals }) => hospitals)).size >= 2)).toBe(true);
  });

  it('paints from copies the next time, before anybody answers', async () => {
    const { rows } = await lastView();
    const again = streamHistory(await open());

    expect(again.view.rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
    expect(again.view.sources.every(({ state }) => state.state === 'asking' && state.copyFrom !== null)).toBe(true);
    await follow(again);
  });

  it('names the hospital that is down, keeps its copy, and calls its counts floors', async () => {
    const whole = await lastView();
    await network.setFault('TZ-DY', 'down');
    const view = await lastView();

    expect(view.sources.find(({ organisationCode }) => organisationCode === 'TZ-DY')?.state).toMatchObject({ state: 'failed', copyFrom: expect.any(String) });
    expect(view.count).toEqual({ rows: whole.count.rows, isFloor: true });
    expect(view.sections.allergies.nothings.map(({ kind }) => kind)).toContain('no-answer');
  });

  it('sets lines of somebody else aside and says from where', async () => {
    await network.setFault('TZ-DY', 'wrong-patient');
    const view = await lastView();

    expect(view.quarantined).toMatchObject([{ hospital: 'TZ-DY' }]);
  });

  it('carries no number that names the person at a hospital', async () => {
    const view = await lastView();
    const records = await database().sourceRecord.findMany({ where: { memberships: { some: { personId, closedEventId: null } } }, select: { organisation: { select: { code: true } } } });

    expect(records.length).toBeGreaterThan(1);
    expect(JSON.stringify(view)).not.toMatch(/"(url|subject|visitId)"|Patient\//);
  });
});

it('what came since an earlier day’s look is new, and a look of today hides nothing', async () => {
  await follow(streamHistory(await open()));
  expect((await open()).reader.lastLookedAt).toBeNull();

  await database().$executeRaw`
    INSERT INTO audit_event (at, kind, actor_id, roles, subject_person_id, outcome, detail, trace_id)
    VALUES (now() - interval '3 days', 'shared-history-read', ${doctor.staffId}::uuid, '{}', ${personId}::uuid, 'done', '{}', 'earlier')`;
  const view = await lastView();

  expect(view.rows.every(({ change }) => change === 'arrived')).toBe(true);
});

it('a person whom the doctor does not treat is nobody', async () => {
  const outcome = await perform({ staff: await signInDemo('doctor1'), purpose: 'treatment' }, readHistoryPage, { personId: '00000000-0000-4000-8000-000000000000' });

  expect(outcome).toEqual({ ok: false, reason: 'not-found' });
});
