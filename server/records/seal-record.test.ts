import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { database, inTransaction } from '@/server/db';
import { readIdentityWork } from '@/server/patient-index/read-identity-work';
import { perform } from '@/server/perform';
import type { Verb } from '@/server/perform';
import { askHospitals } from '@/server/records/ask-hospitals';
import type { SourceUpdate } from '@/server/records/ask-hospitals';
import { plantHistoryDesk } from '@/server/records/history-desk.fixture';
import type { HistoryDesk } from '@/server/records/history-desk.fixture';
import { liftSeal } from '@/server/records/lift-seal';
import { readSharedHistory } from '@/server/records/read-shared-history';
import type { Asking, SharedHistory } from '@/server/records/read-shared-history';
import { sealRecord } from '@/server/records/seal-record';
import type { SealChanged, SealInput } from '@/server/records/sealable-record';
import type { SignedInStaff } from '@/server/session';
import { findCastRecord, signInDemo } from '@/test/plant-network';
import { plantHospital, plantStaff } from '@/test/plant-staff';

let desk: HistoryDesk;
let administrator: SignedInStaff;
let recordId: string;

beforeAll(async () => {
  // Known at four hospitals; today at the doctor's, whose index administrator seals.
  desk = await plantHistoryDesk('zhouMinghua');
  administrator = await signInDemo('index1');
  recordId = (await findCastRecord('zhouMinghua', 'HZ-CH')).sourceRecordId;
});
afterAll(() => desk.network.stop());
beforeEach(async () => {
  await database().recordSeal.deleteMany();
  await desk.reset();
});

async function open(): Promise<Extract<SharedHistory, { state: 'active' }>> {
  const outcome = await perform({ staff: desk.doctor, purpose: 'treatment' }, readSharedHistory, { personId: desk.personId });
  if (!outcome.ok || outcome.value.state !== 'active') throw new Error('the history did not open');

  return outcome.value;
}

async function collect(asking: Asking): Promise<SourceUpdate[]> {
  const never = new AbortController().signal;
  const updates: SourceUpdate[] = [];

  for await (const update of askHospitals(asking, { soft: never, hard: never, background: never })) updates.push(update);
  return updates;
}

function act(verb: Verb<SealInput, SealChanged, { reason: string }>, changed: Partial<SealInput> = {}, staff = administrator) {
  return perform({ staff, purpose: 'index-administration' }, verb, { idempotencyKey: randomUUID(), personId: desk.personId, recordId, reason: '医疗纠纷', ...changed });
}

const kept = async () => (await database().recordCopy.count({ where: { sourceRecordId: recordId } })) + (await database().recordLocator.count({ where: { sourceRecordId: recordId } }));
const places = ({ sources }: { sources: readonly { organisationCode: string }[] }) => sources.map(({ organisationCode }) => organisationCode);

describe('a sealed record', () => {
  it('loses its copies in the transaction that seals it, and keeps them where that is taken back', async () => {
    await collect((await open()).asking);
    const before = await kept();
    expect(before).toBeGreaterThan(1);

    await expect(
      inTransaction(async (transaction) => {
        await transaction.recordSeal.create({ data: { id: randomUUID(), sourceRecordId: recordId, reason: '纠纷', sealedById: administrator.staffId, sealedAt: new Date() } });
        expect(await transaction.recordCopy.count({ where: { sourceRecordId: recordId } })).toBe(0);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect(await kept()).toBe(before);

    expect(await act(sealRecord)).toMatchObject({ ok: true });
    expect(await kept()).toBe(0);
    expect(await database().recordCopy.count()).toBeGreaterThan(0);
  });

  it('is not asked for again and leaves no trace in the history, until the seal is lifted', async () => {
    await collect((await open()).asking);
    await act(sealRecord);
    const sealed = await open();

    expect(places(sealed)).toEqual(['XJ-YT', 'TZ-DY', 'HZ-QL']);
    expect(sealed.asking.hospitals.map(({ organisation }) => organisation.code)).toEqual(places(sealed));
    expect([...sealed.answers, ...sealed.withheld].filter(({ organisationCode }) => organisationCode === 'HZ-CH')).toEqual([]);

    expect(await act(liftSeal, { reason: '纠纷已结' })).toEqual({ ok: true, value: { recordId } });
    const answered = await collect((await open()).asking);
    expect(answered.find(({ organisationCode }) => organisationCode === 'HZ-CH')?.state).toMatchObject({ state: 'answered' });
    expect(await kept()).toBeGreaterThan(1);
  });

  it('gets no copy back from an answer that was on its way', async () => {
    const { asking } = await open();
    await act(sealRecord);

    expect((await collect(asking)).find(({ organisationCode }) => organisationCode === 'HZ-CH')?.state).toMatchObject({ state: 'failed', reason: 'wrong-patient' });
    expect(await kept()).toBe(0);
  });

  it('gets no copy back from a refresh that waited for the seal to commit', async () => {
    const { asking } = await open();
    const waiting = () => database().$queryRaw<unknown[]>`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    const answers = await inTransaction(async (transaction) => {
      await transaction.recordSeal.create({ data: { id: randomUUID(), sourceRecordId: recordId, reason: '纠纷', sealedById: administrator.staffId, sealedAt: new Date() } });
      const refreshed = collect(asking);
      await expect.poll(waiting).not.toEqual([]);
      // Wrapped, or the transaction would wait for what waits for it.
      return { refreshed };
    });

    expect((await answers.refreshed).find(({ organisationCode }) => organisationCode === 'HZ-CH')?.state).toMatchObject({ state: 'failed', reason: 'wrong-patient' });
    expect(await kept()).toBe(0);
  });

  it('cannot be located by any writer: the database refuses it', async () => {
    await act(sealRecord);
    const { id: recordSourceId } = await database().recordSource.findFirstOrThrow({ where: { organisation: { code: 'HZ-CH' } } });

    await expect(database().recordLocator.create({ data: { recordSourceId, sourceRecordId: recordId, items: 1 } })).rejects.toThrow();
    expect(await kept()).toBe(0);
  });
});

describe('who seals what', () => {
  it('answers a submit once, and refuses what is done already', async () => {
    const idempotencyKey = randomUUID();
    const first = await act(sealRecord, { idempotencyKey });

    expect(await act(sealRecord, { idempotencyKey })).toEqual(first);
    expect(await act(sealRecord)).toEqual({ ok: false, reason: 'already-sealed' });
    expect(await act(liftSeal)).toMatchObject({ ok: true });
    expect(await act(liftSeal)).toEqual({ ok: false, reason: 'not-sealed' });
  });

  it.each([['sealRecord', sealRecord], ['liftSeal', liftSeal]] as const)('%s: another hospital’s record, somebody else’s and nobody’s are all not there', async (_, verb) => {
    const elsewhere = (await findCastRecord('zhouMinghua', 'TZ-DY')).sourceRecordId;
    const another = (await findCastRecord('ayguli', 'HZ-CH')).sourceRecordId;
    const stranger = await plantStaff(await plantHospital(), ['INDEX_ADMINISTRATOR']);
    const refusals = [
      await act(verb, { recordId: elsewhere }),
      await act(verb, { recordId: another }),
      await act(verb, { recordId: randomUUID() }),
      await act(verb, { personId: randomUUID() }),
      await act(verb, {}, stranger),
    ];

    expect(refusals).toEqual(refusals.map(() => ({ ok: false, reason: 'not-found' })));
    expect(await database().recordSeal.count()).toBe(0);
  });

  it('is written down with its reason, and under no person’s name', async () => {
    await act(sealRecord);
    await act(liftSeal, { reason: '纠纷已结' });
    await act(liftSeal);
    const lines = await database().auditEvent.findMany({ where: { actorId: administrator.staffId }, orderBy: { id: 'desc' }, take: 3 });

    expect(lines.toReversed().map(({ kind, detail, subjectPersonId }) => ({ kind, detail, subjectPersonId }))).toEqual([
      { kind: 'record-sealed', detail: { sourceRecordId: recordId, reason: '医疗纠纷' }, subjectPersonId: null },
      { kind: 'seal-lifted', detail: { sourceRecordId: recordId, reason: '纠纷已结' }, subjectPersonId: null },
      { kind: 'seal-refused', detail: { change: 'lift', reason: 'not-sealed' }, subjectPersonId: null },
    ]);
  });

  it('is shown on the identity page to the own house alone', async () => {
    await act(sealRecord);
    const elsewhere = await database().sourceRecord.findUniqueOrThrow({ where: { id: (await findCastRecord('zhouMinghua', 'TZ-DY')).sourceRecordId } });
    await database().recordSeal.create({ data: { id: randomUUID(), sourceRecordId: elsewhere.id, reason: '别院', sealedById: administrator.staffId, sealedAt: new Date() } });
    const page = await perform({ staff: administrator, purpose: 'index-administration' }, readIdentityWork, { personId: desk.personId });
    if (!page.ok || page.value.state !== 'active') throw new Error('the person should open');

    expect(page.value.work.records.flatMap(({ recordId: id, seal }) => (seal ? [[id, seal.reason]] : []))).toEqual([[recordId, '医疗纠纷']]);
  });
});
