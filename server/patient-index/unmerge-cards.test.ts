import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, it } from 'vitest';

import { database } from '@/server/db';
import { checkInPerson } from '@/server/desk/check-in-person';
import { addCard } from '@/server/patient-index/add-card';
import { readCard } from '@/server/patient-index/read-card';
import { releaseCard } from '@/server/patient-index/release-card';
import { restoreCard } from '@/server/patient-index/restore-card';
import { holderOf, pageOf } from '@/test/look-up';
import { plantRecord } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { mergeDone, plantScene, undo } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';

type Card = 'one' | 'two' | 'later';

let scene: Scene;
let texts: Record<Card, string>;
let masks: Record<Card, string>;
let planted = 0;

beforeEach(async () => {
  planted += 1;
  texts = { one: numberOf(1), two: numberOf(2), later: numberOf(3) };
  masks = { one: maskOf(texts.one), two: maskOf(texts.two), later: maskOf(texts.later) };
  scene = await plantScene();
});

/** A travel permit of a series not seen in use; nobody's. Each test has its own: one card leads to one person. */
function numberOf(serial: number): string {
  return `H009${planted}0${serial}5500`;
}

/** As the window shows it: the last two digits count the renewals of one card. */
function maskOf(text: string): string {
  return `${text.slice(0, 2)}****${text.slice(6, 9)}`;
}

/** Binds a card to somebody, from the reader to the claim. */
async function bind(personId: string, text: string, staff = scene.clerk): Promise<void> {
  const read = await actAs(staff, readCard, { personId, text, by: 'scan', as: null, platform: null });
  if (!read.ok || read.value.proposal !== 'new') throw new Error('the card should be free');
  const added = await actAs(staff, addCard, { idempotencyKey: randomUUID(), personId, draftId: read.value.draftId, supersedesId: null, reason: null });
  if (!added.ok) throw new Error(`binding was refused: ${added.reason}`);
}

async function cardOf(personId: string, masked: string) {
  return (await pageOf(scene.clerk, personId)).cards.find((card) => card.masked === masked) ?? null;
}

async function checkIn(personId: string): Promise<void> {
  const done = await actAs(scene.clerk, checkInPerson, { idempotencyKey: randomUUID(), personId, departmentId: scene.hospital.departmentId });
  if (!done.ok) throw new Error(`the check-in was refused: ${done.reason}`);
}

async function merged(): Promise<string> {
  await bind(scene.one.personId, texts.one);
  await bind(scene.two.personId, texts.two);
  return mergeDone(scene, { seen: [] });
}

async function undone(eventId: string, homes: Readonly<Record<string, 'stays' | 'returns'>> = {}): Promise<void> {
  const outcome = await undo(scene, eventId, { homes });
  if (!outcome.ok) throw new Error(`the undo was refused: ${outcome.reason}`);
}

describe('the cards of a person whose merge is undone', () => {
  it('lead to who held them before, and are on their pages and nobody else’s', async () => {
    const eventId = await merged();
    expect([await holderOf(scene.clerk, texts.one), await holderOf(scene.clerk, texts.two)]).toEqual([scene.one.personId, scene.one.personId]);

    await undone(eventId);
    expect([await holderOf(scene.clerk, texts.one), await holderOf(scene.clerk, texts.two)]).toEqual([scene.one.personId, scene.two.personId]);
    expect(await cardOf(scene.two.personId, masks.two)).toMatchObject({ claimed: true });
    expect(await cardOf(scene.one.personId, masks.two)).toBeNull();
  });

  it('keep the check-ins and the readings made while the two were one', async () => {
    const eventId = await merged();
    await holderOf(scene.clerk, texts.two);
    await checkIn(scene.one.personId);
    const together = await cardOf(scene.one.personId, masks.two);

    await undone(eventId);
    expect(together).toMatchObject({ visits: 1 });
    expect(await cardOf(scene.two.personId, masks.two)).toMatchObject({ visits: 1, lastReadAt: together?.lastReadAt, captureMethod: together?.captureMethod });
    expect(await cardOf(scene.one.personId, masks.one)).toMatchObject({ visits: 0 });
  });

  it('keep the check-ins from before the merge', async () => {
    await bind(scene.two.personId, texts.two);
    await holderOf(scene.clerk, texts.two);
    await checkIn(scene.two.personId);
    await undone(await mergeDone(scene, { seen: [] }));

    expect(await cardOf(scene.two.personId, masks.two)).toMatchObject({ claimed: true, visits: 1 });
  });

  it('that were added since go with the record that says them', async () => {
    const eventId = await merged();
    await bind(scene.one.personId, texts.later);
    const said = await database().identifier.findFirstOrThrow({ where: { masked: masks.later, sourceRecordId: { in: [scene.one.recordId, scene.two.recordId] } } });

    await undone(eventId);
    const holder = said.sourceRecordId === scene.two.recordId ? scene.two : scene.one;
    expect(await holderOf(scene.clerk, texts.later)).toBe(holder.personId);
    expect(await cardOf(holder.personId, masks.later)).toMatchObject({ claimed: true });
  });

  it('that were released and given back since go with the record that says them', async () => {
    const eventId = await merged();
    const card = await cardOf(scene.one.personId, masks.two);
    const about = { personId: scene.one.personId, reason: '扫错了别人的证件' };
    const released = await actAs(scene.administrator, releaseCard, { ...about, identifierId: card?.identifierId ?? '' });
    if (!released.ok) throw new Error('the card was bound');
    await actAs(scene.administrator, restoreCard, { ...about, eventId: released.value.eventId });

    await undone(eventId);
    expect(await holderOf(scene.clerk, texts.two)).toBe(scene.two.personId);
  });

  it('that were added at another hospital go with that hospital’s record, where it is sent', async () => {
    const eventId = await merged();
    await holderOf(scene.neighbour, texts.one);
    const recordId = await plantRecord(scene.neighbour, scene.one.personId);
    await bind(scene.one.personId, texts.later, scene.neighbour);

    expect(await undo(scene, eventId)).toMatchObject({ reason: 'arrivals-undecided', arrivals: [{ recordId, proposed: 'stays' }] });
    await undone(eventId, { [recordId]: 'returns' });
    expect(await holderOf(scene.neighbour, texts.later)).toBe(scene.two.personId);
  });
});

describe('a card that a merge carries on', () => {
  it('counts as bound where a clerk had it in hand, not where the merge was decided', async () => {
    await bind(scene.two.personId, texts.one);
    await holderOf(scene.neighbour, texts.one);
    await bind(scene.two.personId, texts.two, scene.neighbour);
    const before = await cardOf(scene.two.personId, masks.two);

    const eventId = await mergeDone(scene, { seen: [] });
    const here = await cardOf(scene.one.personId, masks.two);
    const input = { personId: scene.one.personId, identifierId: here?.identifierId ?? '', reason: '扫错了别人的证件' };
    expect(here).toMatchObject({ claimed: true, mayBeSetStraight: false, boundAt: before?.boundAt });
    expect(await cardOf(scene.one.personId, masks.one)).toMatchObject({ mayBeSetStraight: true });
    expect(await actAs(scene.clerk, releaseCard, input)).toEqual({ ok: false, reason: 'bound-elsewhere' });

    await undone(eventId);
    expect(await cardOf(scene.two.personId, masks.two)).toMatchObject({ claimed: true, mayBeSetStraight: false, boundAt: before?.boundAt });
    expect(await actAs(scene.neighbour, releaseCard, { ...input, personId: scene.two.personId })).toMatchObject({ ok: true });
  });
});
