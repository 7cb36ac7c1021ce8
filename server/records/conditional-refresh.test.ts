import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { database } from '@/server/db';
import { plantHistoryDesk, readLastView } from '@/server/records/history-desk.fixture';
import type { HistoryDesk } from '@/server/records/history-desk.fixture';

let desk: HistoryDesk;

beforeAll(async () => {
  desk = await plantHistoryDesk('zhouMinghua');
});
afterAll(() => desk.network.stop());
beforeEach(async () => {
  await desk.reset();
  await readLastView(desk);
});

const unchanged = () => desk.network.servers.reduce((sum, server) => sum + server.unchanged(), 0);

async function readCopies() {
  return database().recordCopy.findMany({
    where: { sourceRecord: { memberships: { some: { personId: desk.personId, closedEventId: null } } } },
    orderBy: { id: 'asc' },
    select: { id: true, hash: true, payloadSealed: true, receivedAt: true, lastConfirmedAt: true, recordSourceId: true, sourceRecordId: true },
  });
}

it('what did not change is not sent again: its copies are confirmed and not rewritten', async () => {
  const before = await readCopies();
  const told = unchanged();
  await readLastView(desk);
  const after = await readCopies();
  const locators = await database().recordLocator.findMany();

  // Every type of every hospital but the search for the patient, which is never taken on trust.
  expect(unchanged() - told).toBe(9 * 4);
  const bodyOf = ({ id, hash, payloadSealed, receivedAt }: (typeof before)[number]) => ({ id, hash, payloadSealed, receivedAt });
  expect(after.map(bodyOf)).toEqual(before.map(bodyOf));
  for (const { recordSourceId, sourceRecordId, lastConfirmedAt } of after) {
    expect(lastConfirmedAt).toEqual(locators.find((one) => one.recordSourceId === recordSourceId && one.sourceRecordId === sourceRecordId)?.lastConfirmedAt);
  }
});

it('what changed is sent whole, and a line of somebody else is never taken for unchanged', async () => {
  await desk.network.setFault('TZ-DY', 'wrong-patient');
  const first = await readLastView(desk);
  const second = await readLastView(desk);

  expect(first.quarantined).toMatchObject([{ hospital: 'TZ-DY', reason: 'other-patient' }]);
  expect(second.quarantined).toEqual(first.quarantined);
});

it('without copies nothing is asked for by a tag', async () => {
  await desk.reset();
  const told = unchanged();
  const { count } = await readLastView(desk);

  expect(unchanged()).toBe(told);
  expect(count.rows).toBeGreaterThan(0);
});
