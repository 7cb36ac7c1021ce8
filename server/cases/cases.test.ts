import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, it } from 'vitest';

import { EVERY_CASE } from '@/domain/patient-index/case-filter';
import { database } from '@/server/db';
import { decideCase } from '@/server/cases/decide-case';
import type { DecideInput } from '@/server/cases/decide-case';
import { declineMerge } from '@/server/cases/decline-merge';
import { listCases } from '@/server/cases/list-cases';
import { readCase } from '@/server/cases/read-case';
import { undoCase } from '@/server/cases/undo-case';
import type { SignedInStaff } from '@/server/session';
import { plantCase } from '@/test/plant-case';
import { plantedCard, plantIdentity, plantRecord } from '@/test/plant-identity';
import type { PlantedIdentity } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { merge, personOf, plantScene } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';
import { plantHospital, plantStaff } from '@/test/plant-staff';

let scene: Scene;
let colleague: SignedInStaff;
let caseId: string;

beforeEach(async () => {
  scene = await plantScene();
  colleague = await plantStaff(scene.hospital, ['INDEX_ADMINISTRATOR']);
  caseId = await open([scene.one.personId, scene.two.personId]);
});

const open = (personIds: readonly string[]) => plantCase(scene.clerk, personIds);

async function queue(staff = scene.administrator) {
  const listed = await actAs(staff, listCases, { filter: EVERY_CASE });
  if (!listed.ok) throw new Error('a queue can always be listed');
  return listed.value;
}

async function view(staff = scene.administrator) {
  const read = await actAs(staff, readCase, { caseId });
  if (!read.ok) throw new Error('the case should open');
  return read.value;
}

async function decide(decision: DecideInput['decision'], changed: Partial<DecideInput> = {}, staff = scene.administrator) {
  const { persons } = await view(staff);
  return actAs(staff, decideCase, { idempotencyKey: randomUUID(), caseId, decision, chosenIds: persons.map(({ personId }) => personId), survivorId: scene.one.personId, seen: persons.map(({ seen }) => seen), reason: null, ...changed });
}

describe('a case', () => {
  it('waits in the queue, masked, and opens with both persons side by side and a lease', async () => {
    expect((await queue()).lines).toMatchObject([{ caseId, origin: 'REGISTRATION', risk: 'routine', leasedBy: null, persons: [{}, {}], note: '家属说是两个人' }]);

    const opened = await view();
    expect(opened.persons.map(({ personId }) => personId).toSorted()).toEqual([scene.one.personId, scene.two.personId].toSorted());
    expect(opened.evidence).toMatchObject([{ personIds: opened.persons.map(({ personId }) => personId) }]);
    for (const { steps, milliBits } of opened.evidence) expect(steps.reduce((sum, step) => sum + step.milliBits, 0)).toBe(milliBits);
    expect(opened).toMatchObject({ leasedBy: null, decided: null, obstacles: [], stops: [] });
    expect((await queue(colleague)).lines).toMatchObject([{ leasedBy: '测试员' }]);
  });

  it('takes another entry of the same persons in, instead of a second case', async () => {
    const three = await plantIdentity(scene.clerk);
    await open([scene.two.personId, three.personId]);

    expect((await queue()).lines).toMatchObject([{ caseId, persons: [{}, {}, {}] }]);
  });

  it('is invisible to an administrator who reaches only some of it', async () => {
    const stranger = await plantStaff(await plantHospital(), ['INDEX_ADMINISTRATOR']);

    expect((await queue(stranger)).lines).toEqual([]);
    expect(await actAs(stranger, readCase, { caseId })).toEqual({ ok: false, reason: 'not-found' });
  });

  it('leaves the queue once its persons were merged elsewhere', async () => {
    await merge(scene, { seen: [] });

    expect((await queue()).lines).toEqual([]);
  });
});

describe('a decision', () => {
  it('SAME merges all of a case into the number that was chosen, and undoing it puts the question again', async () => {
    const three = await plantIdentity(scene.clerk);
    await open([scene.two.personId, three.personId]);

    expect(await decide('SAME', { survivorId: scene.two.personId })).toEqual({ ok: true, value: { state: 'decided' } });
    expect(await Promise.all([scene.one, scene.two, three].map(({ recordId }) => personOf(recordId)))).toEqual(Array(3).fill(scene.two.personId));
    expect(await queue()).toMatchObject({ lines: [], lastDecided: { caseId, outcome: 'SAME' } });

    expect(await actAs(scene.administrator, undoCase, { idempotencyKey: randomUUID(), caseId })).toMatchObject({ ok: true });
    expect(await Promise.all([scene.one, scene.two, three].map(({ recordId }) => personOf(recordId)))).toEqual([scene.one.personId, scene.two.personId, three.personId]);
    expect((await queue()).lines).toMatchObject([{ caseId }]);
  });

  it('DIFFERENT keeps them apart, until it is taken back', async () => {
    expect(await decide('DIFFERENT')).toMatchObject({ ok: true });
    expect(await merge(scene, { seen: [] })).toMatchObject({ reason: 'kept-apart' });

    await actAs(scene.administrator, undoCase, { idempotencyKey: randomUUID(), caseId });
    expect(await merge(scene, { seen: [] })).toMatchObject({ ok: true });
  });

  it('of the second of two administrators is answered with what the first decided', async () => {
    const { persons } = await view(colleague);
    await decide('DIFFERENT');
    const late = await actAs(colleague, decideCase, { idempotencyKey: randomUUID(), caseId, decision: 'SAME', chosenIds: persons.map(({ personId }) => personId), survivorId: null, seen: persons.map(({ seen }) => seen), reason: null });

    expect(late).toMatchObject({ ok: false, reason: 'decided', outcome: 'DIFFERENT', by: '测试员' });
  });

  it('on a picture out of date does nothing at all, not even in part', async () => {
    const three = await plantIdentity(scene.clerk);
    await open([scene.two.personId, three.personId]);
    const { persons } = await view();
    await plantRecord(scene.neighbour, three.personId);
    const events = await database().identityEvent.count();
    const answer = await actAs(scene.administrator, decideCase, { idempotencyKey: randomUUID(), caseId, decision: 'SAME', chosenIds: persons.map(({ personId }) => personId), survivorId: null, seen: persons.map(({ seen }) => seen), reason: null });

    expect(answer).toMatchObject({ ok: false, reason: 'changed', differences: [{ difference: 'joined', personId: three.personId }] });
    expect(await database().identityEvent.count()).toBe(events);
  });

  it('with two resident numbers is only a proposal, which somebody else has to make again', async () => {
    const [one, two] = [await plantIdentity(scene.clerk, {}, [plantedCard(randomUUID(), 'prc_id18')]), await plantIdentity(scene.clerk, {}, [plantedCard(randomUUID(), 'prc_id18')])];
    caseId = await open([one.personId, two.personId]);

    expect(await decide('SAME')).toEqual({ ok: true, value: { state: 'awaiting-second' } });
    expect(await personOf(two.recordId)).toBe(two.personId);
    expect((await queue()).lines).toContainEqual(expect.objectContaining({ caseId, awaitingSecond: true, proposedByMe: true }));
    expect((await queue(colleague)).lines).toContainEqual(expect.objectContaining({ caseId, awaitingSecond: true, proposedByMe: false }));
    expect(await decide('SAME')).toEqual({ ok: false, reason: 'own-proposal' });
    expect(await decide('SAME', {}, colleague)).toEqual({ ok: true, value: { state: 'decided' } });
    expect(await personOf(two.recordId)).toBe(await personOf(one.recordId));
  });

  it('that was proposed can be sent back by the second, or taken back by the first, with why', async () => {
    const [one, two] = [await plantIdentity(scene.clerk, {}, [plantedCard(randomUUID(), 'prc_id18')]), await plantIdentity(scene.clerk, {}, [plantedCard(randomUUID(), 'prc_id18')])];
    caseId = await open([one.personId, two.personId]);

    await decide('SAME');
    expect(await actAs(colleague, declineMerge, { idempotencyKey: randomUUID(), caseId, reason: '两个号都有效' })).toEqual({ ok: true, value: { caseId } });
    expect(await view()).toMatchObject({ proposal: null, note: '两个号都有效' });

    await decide('SAME');
    expect(await actAs(scene.administrator, declineMerge, { idempotencyKey: randomUUID(), caseId, reason: '看错了' })).toMatchObject({ ok: true });
    expect(await actAs(colleague, declineMerge, { idempotencyKey: randomUUID(), caseId, reason: '两个号都有效' })).toEqual({ ok: false, reason: 'not-proposed' });
  });

  it('of the second person is about what the first proposed, whatever else is sent', async () => {
    const [one, two, three] = [await plantIdentity(scene.clerk, {}, [plantedCard(randomUUID(), 'prc_id18')]), await plantIdentity(scene.clerk, {}, [plantedCard(randomUUID(), 'prc_id18')]), await plantIdentity(scene.clerk)];
    caseId = await open([one.personId, two.personId, three.personId]);

    await decide('SAME', { chosenIds: [one.personId, two.personId], survivorId: two.personId });
    expect(await view(colleague)).toMatchObject({ proposal: { byMe: false, survivorId: two.personId } });
    expect(await decide('SAME', { survivorId: three.personId }, colleague)).toEqual({ ok: true, value: { state: 'decided' } });
    expect(await Promise.all([one, two, three].map(({ recordId }) => personOf(recordId)))).toEqual([two.personId, two.personId, three.personId]);
  });

  it('sent twice under one key is one decision with one answer', async () => {
    const { persons } = await view();
    const input = { idempotencyKey: randomUUID(), caseId, decision: 'SAME' as const, chosenIds: persons.map(({ personId }) => personId), survivorId: null, seen: persons.map(({ seen }) => seen), reason: null };
    const answers = [await actAs(scene.administrator, decideCase, input), await actAs(scene.administrator, decideCase, input)];

    expect(answers).toEqual([{ ok: true, value: { state: 'decided' } }, { ok: true, value: { state: 'decided' } }]);
  });
});

describe('a decision about some of a group', () => {
  let three: PlantedIdentity;

  beforeEach(async () => {
    three = await plantIdentity(scene.clerk);
    await open([scene.two.personId, three.personId]);
  });

  it('merges those chosen and puts the rest before the administrators again, until it is undone', async () => {
    expect(await decide('SAME', { chosenIds: [scene.one.personId, scene.two.personId] })).toEqual({ ok: true, value: { state: 'decided' } });
    expect(await personOf(three.recordId)).toBe(three.personId);
    const rest = (await queue()).lines;
    expect(rest).toMatchObject([{ persons: [{}, {}] }]);
    expect(rest[0]?.caseId).not.toBe(caseId);

    await actAs(scene.administrator, undoCase, { idempotencyKey: randomUUID(), caseId });
    expect((await queue()).lines).toMatchObject([{ caseId, persons: [{}, {}, {}] }]);
  });

  it('takes one out for good, and asks about the two that are left', async () => {
    expect(await decide('DIFFERENT', { chosenIds: [three.personId] })).toMatchObject({ ok: true });
    caseId = (await queue()).lines[0]?.caseId ?? '';

    expect((await view()).persons.map(({ personId }) => personId).toSorted()).toEqual([scene.one.personId, scene.two.personId].toSorted());
    expect(await merge(scene, { personIds: [scene.one.personId, three.personId], seen: [] })).toMatchObject({ reason: 'kept-apart' });
  });

  it('about one alone merges nobody', async () => {
    expect(await decide('SAME', { chosenIds: [three.personId] })).toEqual({ ok: false, reason: 'too-few' });
  });
});
