import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, it } from 'vitest';

import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import { database } from '@/server/db';
import { identifyScan } from '@/server/desk/identify-scan';
import { judgePatients } from '@/server/patient-index/judge-patients';
import { pinField } from '@/server/patient-index/pin-field';
import { readGolden } from '@/server/patient-index/read-golden';
import { drawn, merge, mergeDone, personOf, plantScene, undo } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';
import { splitPatient } from '@/server/patient-index/split-patient';
import { swapSurvivor } from '@/server/patient-index/swap-survivor';
import { plantIdentity, plantRecord } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';

let scene: Scene;

beforeEach(async () => {
  scene = await plantScene();
});

function judge(verdict: 'DIFFERENT' | 'UNSURE') {
  return actAs(scene.administrator, judgePatients, {
    idempotencyKey: randomUUID(),
    personIds: [scene.one.personId, scene.two.personId],
    verdict,
    seen: [drawn(scene.one), drawn(scene.two)],
    reason: '身高不同',
  });
}

describe('a verdict', () => {
  it('DIFFERENT refuses the merge until it is taken back', async () => {
    const verdict = await judge('DIFFERENT');
    if (!verdict.ok) throw new Error('the verdict should stand');

    expect(await merge(scene)).toMatchObject({ reason: 'kept-apart', obstacles: [{ obstacle: 'different', eventId: BigInt(verdict.value.eventId) }] });
    expect(await undo(scene, verdict.value.eventId)).toMatchObject({ ok: true });
    expect(await merge(scene)).toMatchObject({ ok: true });
  });

  it('UNSURE replaces it, and lets the merge through', async () => {
    await judge('DIFFERENT');
    expect(await judge('UNSURE')).toMatchObject({ ok: true });
    expect(await merge(scene)).toMatchObject({ ok: true });
  });

  it('on one person is refused: they have to be parted first', async () => {
    await mergeDone(scene);
    const answer = await actAs(scene.administrator, judgePatients, { idempotencyKey: randomUUID(), personIds: [scene.one.personId, scene.two.personId], verdict: 'DIFFERENT', seen: [], reason: '不是' });

    expect(answer).toEqual({ ok: false, reason: 'one-person', personId: scene.one.personId });
  });

  it('replaced since cannot be taken back any more', async () => {
    const verdict = await judge('DIFFERENT');
    await judge('UNSURE');

    expect(await undo(scene, verdict.ok ? verdict.value.eventId : '')).toMatchObject({ ok: false, reason: 'moved-on' });
  });
});

describe('a split', () => {
  const split = (recordIds: readonly string[], seen: SeenPerson) =>
    actAs(scene.administrator, splitPatient, { idempotencyKey: randomUUID(), personId: scene.one.personId, recordIds, seen, reason: '混了两个人' });

  async function mixed(): Promise<{ second: string; seen: SeenPerson }> {
    const second = await plantRecord(scene.neighbour, scene.one.personId);
    return { second, seen: { personId: scene.one.personId, records: [...drawn(scene.one).records, { recordId: second, version: 1 }] } };
  }

  it('gives a record a person of its own with a number that leads there, and undoing it makes them one', async () => {
    const { second, seen } = await mixed();
    const outcome = await split([second], seen);
    if (!outcome.ok) throw new Error(`the split was refused: ${outcome.reason}`);
    const { newPersonId, eventId } = outcome.value;
    const { indexNumber } = await database().person.findUniqueOrThrow({ where: { id: newPersonId } });

    expect(await personOf(second)).toBe(newPersonId);
    expect(await actAs(scene.neighbour, identifyScan, { text: indexNumber, by: 'scan' })).toMatchObject({ value: { outcome: 'found', person: { personId: newPersonId } } });

    expect(await undo(scene, eventId)).toMatchObject({ ok: true });
    expect(await personOf(second)).toBe(scene.one.personId);
    expect(await database().person.findUniqueOrThrow({ where: { id: newPersonId } })).toMatchObject({ state: 'RETIRED', mergedIntoId: scene.one.personId });
  });

  it('is refused on an old picture, for everybody at once, and for what a merge brought', async () => {
    const { second, seen } = await mixed();

    expect(await split([second], drawn(scene.one))).toMatchObject({ reason: 'changed' });
    expect(await split([scene.one.recordId, second], seen)).toEqual({ ok: false, reason: 'nothing-stays' });
    expect(await split([], seen)).toEqual({ ok: false, reason: 'nothing-leaves' });

    const outcome = await merge(scene, { seen: [] });
    const eventId = outcome.ok && outcome.value.state === 'merged' ? outcome.value.eventId : '';
    expect(await split([scene.two.recordId], { ...seen, records: [...seen.records, ...drawn(scene.two).records] })).toEqual({ ok: false, reason: 'undo-instead', eventId });
  });
});

describe('another number in force', () => {
  it('is put there and taken back; the person stays the same', async () => {
    await mergeDone(scene);
    const swapped = await actAs(scene.administrator, swapSurvivor, { idempotencyKey: randomUUID(), personId: scene.one.personId, survivorId: scene.two.personId, seen: [], reason: '卡上印的是这个号' });
    if (!swapped.ok) throw new Error(`the change was refused: ${swapped.reason}`);

    expect([await personOf(scene.one.recordId), await personOf(scene.two.recordId)]).toEqual([scene.two.personId, scene.two.personId]);
    expect(await undo(scene, swapped.value.eventId)).toMatchObject({ ok: true });
    expect([await personOf(scene.one.recordId), await personOf(scene.two.recordId)]).toEqual([scene.one.personId, scene.one.personId]);
  });
});

describe('a pin', () => {
  it('holds a field to one record above every rule, and can be taken back', async () => {
    scene.two = await plantIdentity(scene.clerk, { name: '试验仁' });
    await mergeDone(scene);
    const name = async () => (await readGolden(database(), scene.one.personId))?.demographics.name;
    const standing = await name();
    const other = standing === '试验仁' ? scene.one : scene.two;
    const pinned = await actAs(scene.administrator, pinField, {
      idempotencyKey: randomUUID(),
      personId: scene.one.personId,
      field: 'name',
      recordId: other.recordId,
      seen: { personId: scene.one.personId, records: [...drawn(scene.one).records, ...drawn(scene.two).records] },
      reason: '户口簿',
    });
    if (!pinned.ok) throw new Error(`the pin was refused: ${pinned.reason}`);

    expect(await name()).not.toBe(standing);
    await undo(scene, pinned.value.eventId);
    expect(await name()).toBe(standing);
  });
});

describe('a link', () => {
  async function linked() {
    const recordId = await plantRecord(scene.neighbour, scene.one.personId);
    const { openedEventId } = await database().membership.findFirstOrThrow({ where: { sourceRecordId: recordId } });
    return { recordId, eventId: openedEventId.toString() };
  }

  it('is taken back to a person of its own, and never joined again by a machine', async () => {
    const { recordId, eventId } = await linked();
    const undone = await undo(scene, eventId);
    if (!undone.ok) throw new Error('a link can be taken back');

    expect(await personOf(recordId)).toBe(undone.value.personIds[1]);
    expect(await personOf(scene.one.recordId)).toBe(scene.one.personId);
    expect(await database().pairVerdict.findMany({ where: { eventId: BigInt(undone.value.eventId) } })).toMatchObject([{ verdict: 'DIFFERENT' }]);
    expect(await database().outboxMessage.count({ where: { eventId: BigInt(undone.value.eventId) } })).toBe(2);
    expect(await undo(scene, eventId)).toMatchObject({ reason: 'already-undone' });
  });

  it('is taken back also where a merge has carried the record on since, which stays', async () => {
    const { recordId, eventId } = await linked();
    await mergeDone(scene, { survivorId: scene.two.personId, seen: [] });

    expect(await undo(scene, eventId)).toMatchObject({ ok: true });
    expect(await personOf(scene.one.recordId)).toBe(await personOf(scene.two.recordId));
    expect(await personOf(recordId)).not.toBe(await personOf(scene.two.recordId));
  });

  it('taken back by mistake is put right by taking that back', async () => {
    const { recordId, eventId } = await linked();
    const undone = await undo(scene, eventId);

    expect(await undo(scene, undone.ok ? undone.value.eventId : '')).toMatchObject({ ok: true });
    expect(await personOf(recordId)).toBe(await personOf(scene.one.recordId));
    expect(await undo(scene, eventId)).toMatchObject({ reason: 'already-undone' });
  });

  it('of a record that was split off since has nothing to take back', async () => {
    const { recordId, eventId } = await linked();
    const records = [{ recordId: scene.one.recordId, version: 1 }, { recordId, version: 1 }];
    await actAs(scene.administrator, splitPatient, { idempotencyKey: randomUUID(), personId: scene.one.personId, recordIds: [recordId], seen: { personId: scene.one.personId, records }, reason: '混了' });

    expect(await undo(scene, eventId)).toMatchObject({ reason: 'moved-on' });
  });
});
