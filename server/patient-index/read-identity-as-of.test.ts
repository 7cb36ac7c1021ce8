import { beforeEach, describe, expect, it } from 'vitest';

import { database } from '@/server/db';
import { readIdentityAsOf } from '@/server/patient-index/read-identity-as-of';
import { plantRecord } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { mergeDone, plantScene, undo } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';
import { plantHospital, plantStaff } from '@/test/plant-staff';

let scene: Scene;

beforeEach(async () => {
  scene = await plantScene();
});

async function asOf(personId: string, at: Date) {
  const read = await actAs(scene.administrator, readIdentityAsOf, { personId, at });
  if (!read.ok) throw new Error('the past should open');
  return read.value;
}

/** The moment an event happened, and the last one before it. */
async function around(eventId: string): Promise<{ before: Date; after: Date }> {
  const { at } = await database().identityEvent.findUniqueOrThrow({ where: { id: BigInt(eventId) } });
  return { before: new Date(at.getTime() - 1), after: at };
}

describe('the identity behind a number at a moment', () => {
  it('is its own before a merge, the survivor’s while it is in force, and its own again once it is undone', async () => {
    const eventId = await mergeDone(scene);
    const undone = await undo(scene, eventId, {});
    if (!undone.ok) throw new Error('the merge should be undone');
    const [merged, back] = [await around(eventId), await around(undone.value.eventId)];

    expect(await asOf(scene.two.personId, merged.before)).toMatchObject({ state: 'known', sameNumber: true, records: [{}] });
    expect(await asOf(scene.two.personId, merged.after)).toMatchObject({ state: 'known', sameNumber: false, records: [{}, {}] });
    expect(await asOf(scene.two.personId, back.after)).toMatchObject({ state: 'known', sameNumber: true, records: [{}] });
  });

  it('has the records that were there then, and none before the first', async () => {
    const recordId = await plantRecord(scene.neighbour, scene.one.personId);
    const { openedEventId } = await database().membership.findFirstOrThrow({ where: { sourceRecordId: recordId } });
    const linked = await around(String(openedEventId));

    expect(await asOf(scene.one.personId, linked.before)).toMatchObject({ records: [{}] });
    expect(await asOf(scene.one.personId, linked.after)).toMatchObject({ records: [{}, {}] });
    expect(await asOf(scene.one.personId, new Date('2000-01-01'))).toEqual({ state: 'unknown-then' });
  });

  it('does not exist for an administrator out of reach', async () => {
    const stranger = await plantStaff(await plantHospital(), ['INDEX_ADMINISTRATOR']);

    expect(await actAs(stranger, readIdentityAsOf, { personId: scene.one.personId, at: new Date() })).toEqual({ ok: false, reason: 'not-found' });
  });
});
