import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SourceState } from '@/domain/records/source';
import { database, inTransaction } from '@/server/db';
import { perform } from '@/server/perform';
import { askHospitals } from '@/server/records/ask-hospitals';
import type { SourceUpdate } from '@/server/records/ask-hospitals';
import type { Deadlines } from '@/server/records/deadlines';
import { plantHistoryDesk } from '@/server/records/history-desk.fixture';
import type { HistoryDesk } from '@/server/records/history-desk.fixture';
import { readSharedHistory } from '@/server/records/read-shared-history';
import type { Asking, SharedHistory } from '@/server/records/read-shared-history';
import { seal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';
import { findCastRecord } from '@/test/plant-network';
import type { PlantedNetwork } from '@/test/plant-network';

let desk: HistoryDesk;
let network: PlantedNetwork;
let personId: string;

type Active = Extract<SharedHistory, { state: 'active' }>;

beforeAll(async () => {
  // Known at four hospitals; today at the doctor's.
  desk = await plantHistoryDesk('zhouMinghua');
  ({ network, personId } = desk);
});
afterAll(() => network.stop());
beforeEach(() => desk.reset());

async function open(): Promise<Active> {
  const outcome = await perform({ staff: desk.doctor, purpose: 'treatment' }, readSharedHistory, { personId });
  if (!outcome.ok || outcome.value.state !== 'active') throw new Error('the history did not open');

  return outcome.value;
}

const never = () => new AbortController().signal;
const patient: Deadlines = { soft: never(), hard: never(), background: never() };

async function collect(asking: Asking): Promise<SourceUpdate[]> {
  const updates: SourceUpdate[] = [];

  for await (const update of askHospitals(asking, patient)) updates.push(update);
  return updates;
}

async function ask(): Promise<SourceUpdate[]> {
  return collect((await open()).asking);
}

function byHospital(updates: readonly SourceUpdate[]): Record<string, SourceState['state']> {
  return Object.fromEntries(updates.map(({ organisationCode, state }) => [organisationCode, state.state]));
}

describe('what every connected hospital holds', () => {
  it('is asked from all of them and painted from copies the next time', async () => {
    const first = await open();
    expect(first.answers).toEqual([]);
    expect(first.sources.map(({ organisationCode, state }) => [organisationCode, state.state])).toEqual([
      ['XJ-YT', 'asking'], ['TZ-DY', 'asking'], ['HZ-QL', 'asking'], ['HZ-CH', 'asking'],
    ]);

    const updates = await ask();
    expect(byHospital(updates)).toEqual({ 'XJ-YT': 'answered', 'TZ-DY': 'answered', 'HZ-QL': 'answered', 'HZ-CH': 'answered' });

    const second = await open();
    const live = updates.flatMap(({ answers }) => answers ?? []).flatMap(({ items }) => items);
    expect(new Set(second.answers.flatMap(({ items }) => items).map(({ id }) => id))).toEqual(new Set(live.map(({ id }) => id)));
    expect(second.sources.every(({ state }) => state.state === 'asking' && state.copyFrom !== null)).toBe(true);
  });

  it('carries its origin on every item, and names the one patient it was asked for', async () => {
    for (const { organisationCode, answers } of await ask()) {
      const [answer] = answers ?? [];

      expect(answer?.items.every(({ provenance, subject }) => provenance.organisationCode === organisationCode && /^[0-9a-f]{64}$/.test(provenance.hash) && subject === answer.patient)).toBe(true);
      expect(new Set(answer?.items.map(({ kind }) => kind))).toContain('demographics');
    }
  });

  it('is kept sealed, without a name or a number in clear', async () => {
    await ask();
    const rows = await database().$queryRaw<{ row: string }[]>`SELECT record_copy::text || record_locator::text AS row FROM record_copy JOIN record_locator USING (record_source_id, source_record_id)`;
    const clear = Buffer.concat(rows.map(({ row }) => Buffer.from(row))).toString();

    expect(rows.length).toBeGreaterThan(50);
    for (const canary of ['周明华', '000050089', Buffer.from('周明华').toString('hex'), Buffer.from('000050089').toString('hex')]) expect(clear).not.toContain(canary);
  });

  it('is fetched only as far as it changed, once it is known', async () => {
    await ask();
    const before = await database().recordCopy.findMany({ select: { id: true, hash: true, receivedAt: true, lastConfirmedAt: true }, orderBy: { id: 'asc' } });
    await ask();
    const after = await database().recordCopy.findMany({ select: { id: true, hash: true, receivedAt: true, lastConfirmedAt: true }, orderBy: { id: 'asc' } });

    expect(after.map(({ id, hash, receivedAt }) => ({ id, hash, receivedAt }))).toEqual(before.map(({ id, hash, receivedAt }) => ({ id, hash, receivedAt })));
    expect(after.every(({ lastConfirmedAt }, index) => lastConfirmedAt > (before[index]?.lastConfirmedAt ?? lastConfirmedAt))).toBe(true);
  });

  it('is painted from what the copies were reshaped into, which is the same as reshaping them again', async () => {
    await ask();
    const kept = (await open()).answers;
    // Another version of the source: what was reshaped under the old one does not count.
    await database().recordSource.updateMany({ data: { version: { increment: 1 } } });

    const byId = (answers: typeof kept) => answers.flatMap(({ items }) => items).toSorted((one, other) => (one.id < other.id ? -1 : 1));
    expect(byId((await open()).answers)).toEqual(byId(kept));
    expect(await database().recordLocator.count({ where: { itemsSealed: null } })).toBe(0);
  });

  it('that is held there no more is kept here no more', async () => {
    await ask();
    const stranger = await database().recordCopy.findFirstOrThrow({ where: { resourceType: 'Encounter' } });
    // A copy of what the hospital has deleted since: its own count gives it away.
    const id = randomUUID();
    const payloadSealed = seal(sealedColumns.recordCopy(id), '{"resourceType":"Encounter","id":"deleted"}');
    await database().recordCopy.create({ data: { ...stranger, id, payloadSealed, resourceDigest: Buffer.alloc(32, 1) } });
    // An answer with one line less has another tag than the one that is kept.
    await database().recordLocator.updateMany({ data: { itemsSealed: null, shapedBy: null } });
    await ask();

    expect(await database().recordCopy.count({ where: { id } })).toBe(0);
    expect(await database().recordCopy.count({ where: { id: stranger.id } })).toBe(1);
  });
});

describe('hospitals that do not answer', () => {
  it('are called slow at the soft deadline and named with a reason at the hard one, while the others are shown', async () => {
    await ask();
    await network.setFault('TZ-DY', 'hang');
    await network.setFault('HZ-QL', 'down');
    const [soft, hard, background] = [new AbortController(), new AbortController(), new AbortController()];
    const updates: SourceUpdate[] = [];

    for await (const update of askHospitals((await open()).asking, { soft: soft.signal, hard: hard.signal, background: background.signal })) {
      updates.push(update);
      if (updates.length === 3) soft.abort();
      if (update.state.state === 'slow') hard.abort();
    }
    background.abort();

    expect(updates.map(({ organisationCode, state }) => [organisationCode, state.state]).slice(3)).toEqual([['TZ-DY', 'slow'], ['TZ-DY', 'failed']]);
    expect(byHospital(updates)).toEqual({ 'XJ-YT': 'answered', 'HZ-CH': 'answered', 'HZ-QL': 'failed', 'TZ-DY': 'failed' });
    for (const code of ['HZ-QL', 'TZ-DY']) {
      const { state } = updates.findLast(({ organisationCode }) => organisationCode === code) ?? {};
      expect(state).toMatchObject({ reason: code === 'TZ-DY' ? 'timeout' : 'unreachable', copyFrom: expect.stringMatching(/^20/) });
    }
  });

  it('leave the copy of their last complete answer as it was, with its age', async () => {
    await ask();
    const before = await database().recordCopy.count();
    for (const { hospital } of network.servers) await network.setFault(hospital, 'huge');
    const updates = await ask();

    expect(new Set(updates.map(({ state }) => (state.state === 'failed' ? state.reason : state.state)))).toEqual(new Set(['too-large']));
    expect(await database().recordCopy.count()).toBe(before);
  });

  it('are one of seven named states when they are not connected at all', async () => {
    await database().recordSource.updateMany({ where: { organisation: { code: 'XJ-YT' } }, data: { pausedAt: new Date() } });
    const history = await open();
    await database().recordSource.updateMany({ data: { pausedAt: null } });

    expect(history.sources.find(({ organisationCode }) => organisationCode === 'XJ-YT')?.state).toEqual({ state: 'not-connected' });
    expect(history.asking.hospitals).toHaveLength(3);
  });
});

describe('lines of somebody else', () => {
  it('are handed on to be set aside, said as a shortfall, and never kept', async () => {
    await network.setFault('TZ-DY', 'wrong-patient');
    const update = (await ask()).find(({ organisationCode }) => organisationCode === 'TZ-DY');
    const [answer] = update?.answers ?? [];
    const strange = answer?.items.filter(({ subject }) => subject !== answer.patient) ?? [];

    expect(strange.length).toBeGreaterThan(3);
    expect(update?.state).toMatchObject({ state: 'answered', shortfalls: expect.arrayContaining([{ kind: 'visit', reason: 'wrong-patient' }]) });
    const copied = (await open()).answers.find(({ organisationCode }) => organisationCode === 'TZ-DY');
    expect(copied?.items.every(({ subject }) => subject === copied.patient)).toBe(true);
  });

  it('make no chart at all when the hospital has two patients under the number', async () => {
    await network.setFault('TZ-DY', 'two-patients');

    expect((await ask()).find(({ organisationCode }) => organisationCode === 'TZ-DY')?.state).toMatchObject({ state: 'failed', reason: 'wrong-patient' });
  });
});

describe('copies leave with what they were a copy of', () => {
  it('when the hospital withdraws, in the transaction that notes it', async () => {
    await ask();
    await network.setFault('TZ-DY', 'withdrawn');
    const update = (await ask()).find(({ organisationCode }) => organisationCode === 'TZ-DY');

    expect(update?.state).toMatchObject({ state: 'answered', items: 0, shortfalls: expect.arrayContaining([{ kind: 'allergy', reason: 'suppressed' }]) });
    expect(await database().recordCopy.count({ where: { recordSource: { organisation: { code: 'TZ-DY' } } } })).toBe(0);
    expect(await database().recordLocator.findFirst({ where: { recordSource: { organisation: { code: 'TZ-DY' } } } })).toMatchObject({ patientSealed: null, itemsSealed: null, withdrawnAt: expect.any(Date) });
  });

  it('when the record leaves the person, whichever verb unlinked it', async () => {
    await ask();
    const { sourceRecordId } = await findCastRecord('zhouMinghua', 'TZ-DY');
    const copies = () => database().recordCopy.count({ where: { sourceRecordId } });
    expect(await copies()).toBeGreaterThan(0);

    await expect(
      inTransaction(async (transaction) => {
        const delta = { opened: [], closed: [{ record: sourceRecordId, person: personId }], claimed: {}, released: {} };
        const event = await transaction.identityEvent.create({ data: { kind: 'UNMERGE', idempotencyKey: 'unlink', delta } });
        await transaction.membership.updateMany({ where: { sourceRecordId, closedEventId: null }, data: { closedEventId: event.id } });
        expect(await transaction.recordCopy.count({ where: { sourceRecordId } })).toBe(0);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect(await copies()).toBeGreaterThan(0);
  });

  it('and nothing that is still on its way is kept once the record has left', async () => {
    const asking = (await open()).asking;
    const elsewhere = { ...asking, personId: (await findCastRecord('ayguli', 'HZ-CH')).personId };

    expect(new Set((await collect(elsewhere)).map(({ state }) => (state.state === 'failed' ? state.reason : state.state)))).toEqual(new Set(['wrong-patient']));
    expect(await database().recordCopy.count()).toBe(0);
  });
});
