import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, it } from 'vitest';

import { pinField } from '@/server/patient-index/pin-field';
import { readIdentityWork } from '@/server/patient-index/read-identity-work';
import { splitPatient } from '@/server/patient-index/split-patient';
import { swapSurvivor } from '@/server/patient-index/swap-survivor';
import { plantedCard, plantIdentity, plantRecord } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { drawn, mergeDone, personOf, plantScene, undo } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';
import { plantHospital, plantStaff } from '@/test/plant-staff';

let scene: Scene;

beforeEach(async () => {
  scene = await plantScene();
});

async function work(personId = scene.one.personId) {
  const read = await actAs(scene.administrator, readIdentityWork, { personId });
  if (!read.ok || read.value.state !== 'active') throw new Error('the person should open');
  return read.value.work;
}

describe('a person taken apart', () => {
  it('shows records with the number they belong to by themselves, and every number that leads there', async () => {
    await mergeDone(scene);
    const { records, numbers, indexNumber } = await work();

    expect(numbers.map(({ personId, inForce }) => [personId, inForce]).toSorted()).toEqual([[scene.one.personId, true], [scene.two.personId, false]].toSorted());
    expect(records.map(({ homeNumber }) => homeNumber).toSorted()).toEqual(numbers.map((number) => number.indexNumber).toSorted());
    expect(numbers.find(({ inForce }) => inForce)?.indexNumber).toBe(indexNumber);
  });

  it('names the records behind each card, so that what leaves can be foretold', async () => {
    const person = await plantIdentity(scene.clerk, {}, [plantedCard()]);
    const other = await plantRecord(scene.neighbour, person.personId);
    const before = await work(person.personId);

    expect(before.cards.map(({ recordIds }) => recordIds)).toEqual([[person.recordId]]);
    const parted = await actAs(scene.administrator, splitPatient, { idempotencyKey: randomUUID(), personId: person.personId, recordIds: [other], seen: before.seen, reason: '不是同一人' });
    expect(parted).toMatchObject({ ok: true });
    expect((await work(person.personId)).records.map(({ recordId }) => recordId)).toEqual([person.recordId]);
  });

  it('parts once, however often the same submit arrives', async () => {
    const other = await plantRecord(scene.neighbour, scene.one.personId);
    const input = { idempotencyKey: randomUUID(), personId: scene.one.personId, recordIds: [other], seen: (await work()).seen, reason: '不是同一人' };
    const answers = [await actAs(scene.administrator, splitPatient, input), await actAs(scene.administrator, splitPatient, input)];

    expect(answers[1]).toEqual(answers[0]);
    expect(await personOf(other)).not.toBe(scene.one.personId);
  });

  it('shows a pinned value above the rule, until the pin is taken back', async () => {
    await mergeDone(scene);
    const { seen, fields } = await work();
    const name = fields.find(({ field }) => field === 'name');
    const other = name?.choices.find(({ recordId }) => recordId !== name.shown.recordId);
    await actAs(scene.administrator, pinField, { idempotencyKey: randomUUID(), personId: scene.one.personId, field: 'name', recordId: other?.recordId ?? '', seen, reason: '以身份证为准' });

    const pinned = (await work()).fields.find(({ field }) => field === 'name');
    expect(pinned).toMatchObject({ shown: { recordId: other?.recordId, rule: 'pinned' } });
    expect(await undo(scene, pinned?.pinEventId ?? '', {})).toMatchObject({ ok: true });
    expect((await work()).fields.find(({ field }) => field === 'name')).toMatchObject({ shown: name?.shown, pinEventId: null });
  });

  it('keeps leading here from the number that another took the place of', async () => {
    await mergeDone(scene);
    await actAs(scene.administrator, swapSurvivor, { idempotencyKey: randomUUID(), personId: scene.one.personId, survivorId: scene.two.personId, seen: [(await work()).seen], reason: '腕带上是这个号' });

    expect(await actAs(scene.administrator, readIdentityWork, { personId: scene.one.personId })).toEqual({ ok: true, value: { state: 'retired', survivorId: scene.two.personId } });
    expect((await work(scene.two.personId)).seen.records.map(({ recordId }) => recordId).toSorted()).toEqual([drawn(scene.one), drawn(scene.two)].flatMap(({ records }) => records.map(({ recordId }) => recordId)).toSorted());
  });

  it('does not exist for an administrator out of reach', async () => {
    const stranger = await plantStaff(await plantHospital(), ['INDEX_ADMINISTRATOR']);

    expect(await actAs(stranger, readIdentityWork, { personId: scene.one.personId })).toEqual({ ok: false, reason: 'not-found' });
  });
});
