import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, it } from 'vitest';

import { database } from '@/server/db';
import { identifyScan } from '@/server/desk/identify-scan';
import { merge, mergeDone, personOf, plantScene, undo } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';
import { plantedCard, plantIdentity, plantRecord } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';

let scene: Scene;

beforeEach(async () => {
  scene = await plantScene();
});

describe('a merge', () => {
  it('makes one person of two; the retired number leads to the one in force, also when it is scanned', async () => {
    const { indexNumber } = await database().person.findUniqueOrThrow({ where: { id: scene.two.personId } });

    expect(await merge(scene)).toMatchObject({ ok: true, value: { state: 'merged', survivorId: scene.one.personId, retiredId: scene.two.personId, rule: 'chosen' } });
    expect(await personOf(scene.two.recordId)).toBe(scene.one.personId);
    expect(await actAs(scene.clerk, identifyScan, { text: indexNumber, by: 'scan' })).toMatchObject({ value: { outcome: 'found', person: { personId: scene.one.personId } } });
  });

  it('tells each hospital with a record, in the same breath, which number its records have now', async () => {
    await plantRecord(scene.neighbour, scene.two.personId);
    const outcome = await merge(scene, { seen: [] });
    if (!outcome.ok || outcome.value.state !== 'merged') throw new Error('the merge should be done');
    const messages = await database().outboxMessage.findMany({ where: { eventId: BigInt(outcome.value.eventId) }, orderBy: { id: 'asc' } });
    const { indexNumber } = await database().person.findUniqueOrThrow({ where: { id: scene.one.personId } });

    expect(messages.map(({ partnerId }) => partnerId).toSorted()).toEqual([scene.clerk.organisation.id, scene.neighbour.organisation.id].toSorted());
    expect(messages.every(({ payload }) => JSON.stringify(payload).includes(indexNumber))).toBe(true);
    expect(JSON.stringify(messages.map(({ payload }) => payload))).not.toContain('TEST');
  });

  it('that somebody was quicker with is no error, and no second event', async () => {
    await mergeDone(scene);
    const events = await database().identityEvent.count();

    expect(await merge(scene)).toEqual({ ok: true, value: { state: 'already-one', survivorId: scene.one.personId } });
    expect(await database().identityEvent.count()).toBe(events);
  });

  it('decided on an old picture is answered with what is different, and by whom', async () => {
    await plantRecord(scene.neighbour, scene.two.personId);

    expect(await merge(scene)).toMatchObject({
      ok: false,
      reason: 'changed',
      differences: [{ difference: 'joined', personId: scene.two.personId, by: '测试员' }],
    });
    expect(await personOf(scene.two.recordId)).toBe(scene.two.personId);
  });

  it('of two valid resident numbers waits for a second person', async () => {
    scene.one = await plantIdentity(scene.clerk, {}, [plantedCard(randomUUID(), 'prc_id18')]);
    scene.two = await plantIdentity(scene.clerk, {}, [plantedCard(randomUUID(), 'prc_id18')]);

    expect(await merge(scene)).toMatchObject({ ok: false, reason: 'needs-second-person', stops: [{ stop: 'two-id-numbers' }] });
    expect(await merge(scene, { approvedByTwo: true })).toMatchObject({ ok: true });
  });

  it('reaches nobody outside the administrator’s hospitals, and says so like for nobody', async () => {
    const stranger = await plantStaff(await plantHospital(), ['INDEX_ADMINISTRATOR']);

    expect(await merge(scene, {}, stranger)).toEqual({ ok: false, reason: 'not-found' });
    expect(await merge(scene, { personIds: [scene.one.personId, randomUUID()] })).toEqual({ ok: false, reason: 'not-found' });
  });

  it('leaves its trace with both persons', async () => {
    await mergeDone(scene);
    const traces = await database().auditEvent.findMany({ where: { kind: 'persons-merged', subjectPersonId: { in: [scene.one.personId, scene.two.personId] } } });

    expect(traces).toHaveLength(2);
  });
});

describe('a merge undone', () => {
  it('gives every row back, under the old number, and keeps the two apart', async () => {
    const eventId = await mergeDone(scene);

    expect(await undo(scene, eventId)).toMatchObject({ ok: true, value: { personIds: [scene.one.personId, scene.two.personId] } });
    expect([await personOf(scene.one.recordId), await personOf(scene.two.recordId)]).toEqual([scene.one.personId, scene.two.personId]);
    expect(await merge(scene)).toMatchObject({ ok: false, reason: 'kept-apart', obstacles: [{ obstacle: 'different' }] });
    expect(await undo(scene, eventId)).toMatchObject({ ok: false, reason: 'already-undone' });
  });

  it('lists a record that came since, and sends it where it was decided', async () => {
    const eventId = await mergeDone(scene);
    const arrived = await plantRecord(scene.neighbour, scene.one.personId);

    expect(await undo(scene, eventId)).toMatchObject({
      ok: false,
      reason: 'arrivals-undecided',
      arrivals: [{ recordId: arrived, proposed: 'stays', because: 'linked' }],
    });
    expect(await undo(scene, eventId, { homes: { [arrived]: 'returns' } })).toMatchObject({ ok: true });
    expect(await personOf(arrived)).toBe(scene.two.personId);
  });

  it('pulls its records out of a later merge', async () => {
    const eventId = await mergeDone(scene);
    const three = await plantIdentity(scene.clerk);
    await merge(scene, { personIds: [scene.one.personId, three.personId], survivorId: three.personId, seen: [] });

    expect(await undo(scene, eventId)).toMatchObject({ ok: true });
    expect(await personOf(scene.two.recordId)).toBe(scene.two.personId);
    expect(await personOf(scene.one.recordId)).toBe(three.personId);
  });

  it('takes its cards along, and a card that came since goes with its record', async () => {
    const card = plantedCard();
    scene.two = await plantIdentity(scene.clerk, {}, [card]);
    const eventId = await mergeDone(scene);
    const claim = () => database().identifierClaim.findFirstOrThrow({ where: { system: 'ehc_id', releasedEventId: null, personId: { in: [scene.one.personId, scene.two.personId] } } });

    expect((await claim()).personId).toBe(scene.one.personId);
    await undo(scene, eventId);
    expect((await claim()).personId).toBe(scene.two.personId);
  });

  it('by somebody out of reach does nothing', async () => {
    const stranger = await plantStaff(await plantHospital(), ['INDEX_ADMINISTRATOR']);

    expect(await undo(scene, await mergeDone(scene), {}, stranger)).toEqual({ ok: false, reason: 'not-found' });
    expect(await undo(scene, '999999999')).toEqual({ ok: false, reason: 'not-found' });
  });
});
