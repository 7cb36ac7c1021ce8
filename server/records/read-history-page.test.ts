import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { database } from '@/server/db';
import { perform } from '@/server/perform';
import { followHistory, openHistoryPage, plantHistoryDesk, readLastView } from '@/server/records/history-desk.fixture';
import type { HistoryDesk } from '@/server/records/history-desk.fixture';
import { readHistoryPage } from '@/server/records/read-history-page';
import { streamHistory } from '@/server/records/stream-history';

let desk: HistoryDesk;

beforeAll(async () => {
  desk = await plantHistoryDesk('zhouMinghua');
});
afterAll(() => desk.network.stop());
beforeEach(() => desk.reset());

describe('a history as a doctor sees it', () => {
  it('is empty and says so, then is whole when every hospital has answered', async () => {
    const [first, ...others] = await followHistory(streamHistory(await openHistoryPage(desk)));

    expect(first?.view?.rows).toEqual([]);
    expect(first?.view?.count.isFloor).toBe(true);
    expect(first?.view?.sections.allergies.asking).toHaveLength(4);
    expect(others.at(-1)?.sources.map(({ state }) => state.state)).toEqual(['answered', 'answered', 'answered', 'answered']);
    expect(others.at(-1)?.view?.rows.length).toBeGreaterThan(20);
    expect(others.at(-1)?.view?.count.isFloor).toBe(false);
  });

  it('flags what the hospitals contradict each other in, with a side from each', async () => {
    const { conflicts } = await readLastView(desk);

    expect(new Set(conflicts.map(({ kind }) => kind))).toEqual(new Set(['blood-group', 'rh', 'allergy', 'chronic-disease', 'anticoagulant', 'birth-date']));
    expect(conflicts.every(({ sides }) => new Set(sides.flatMap(({ hospitals }) => hospitals)).size >= 2)).toBe(true);
  });

  it('paints from copies the next time, before anybody answers', async () => {
    const { rows } = await readLastView(desk);
    const again = streamHistory(await openHistoryPage(desk));

    expect(again.view.rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
    expect(again.view.sources.every(({ state }) => state.state === 'asking' && state.copyFrom !== null)).toBe(true);
    await followHistory(again);
  });

  it('names the hospital that is down, keeps its copy, and calls its counts floors', async () => {
    const whole = await readLastView(desk);
    await desk.network.setFault('TZ-DY', 'down');
    const view = await readLastView(desk);

    expect(view.sources.find(({ organisationCode }) => organisationCode === 'TZ-DY')?.state).toMatchObject({ state: 'failed', copyFrom: expect.any(String) });
    expect(view.count).toEqual({ rows: whole.count.rows, isFloor: true });
    expect(view.sections.allergies.nothings.map(({ kind }) => kind)).toContain('no-answer');
  });

  it.each([
    ['of somebody else', 'wrong-patient', 'other-patient'],
    ['that name their patient by a number alone', 'number-only', 'number-only'],
    ['that are no records', 'not-a-record', 'unreadable'],
  ] as const)('sets lines %s aside, says from where and why, and keeps none', async (_what, fault, reason) => {
    const whole = await readLastView(desk);
    await desk.network.setFault('TZ-DY', fault);
    await database().recordLocator.updateMany({ data: { completeAt: null } });
    const view = await readLastView(desk);
    const [line] = view.quarantined;

    expect(view.quarantined).toEqual([{ hospital: 'TZ-DY', reason, count: expect.any(Number) }]);
    expect(line?.count).toBeGreaterThan(0);
    expect(view.count.rows).toBeLessThan(whole.count.rows);
    expect(view.count.isFloor).toBe(true);
  });

  it('carries no number that names the person at a hospital', async () => {
    const view = await readLastView(desk);
    const records = await database().sourceRecord.findMany({ where: { memberships: { some: { personId: desk.personId, closedEventId: null } } }, select: { organisation: { select: { code: true } } } });

    expect(records.length).toBeGreaterThan(1);
    expect(JSON.stringify(view)).not.toMatch(/"(url|subject|visitId)"|Patient\//);
  });
});

it('what came since an earlier day’s look is new, and a look of today hides nothing', async () => {
  await followHistory(streamHistory(await openHistoryPage(desk)));
  expect((await openHistoryPage(desk)).reader.lastLookedAt).toBeNull();

  await database().$executeRaw`
    INSERT INTO audit_event (at, kind, actor_id, roles, subject_person_id, outcome, detail, trace_id)
    VALUES (now() - interval '3 days', 'shared-history-read', ${desk.doctor.staffId}::uuid, '{}', ${desk.personId}::uuid, 'done', '{}', 'earlier')`;
  const view = await readLastView(desk);

  expect(view.rows.every(({ change }) => change === 'arrived')).toBe(true);
});

it('a person whom the doctor does not treat is nobody', async () => {
  const outcome = await perform({ staff: desk.doctor, purpose: 'treatment' }, readHistoryPage, { personId: '00000000-0000-4000-8000-000000000000' });

  expect(outcome).toEqual({ ok: false, reason: 'not-found' });
});
