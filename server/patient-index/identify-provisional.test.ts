import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';

import { mod11CheckCharacter } from '@/domain/identifiers/check-digits';
import { database } from '@/server/db';
import { beginProvisional } from '@/server/desk/begin-provisional';
import { listPending } from '@/server/desk/list-pending';
import { readDraft } from '@/server/desk/read-draft';
import { registerAtDesk } from '@/server/desk/register-at-desk';
import { identifyProvisional } from '@/server/patient-index/identify-provisional';
import { readGolden } from '@/server/patient-index/read-golden';
import { readPerson } from '@/server/patient-index/read-person';
import { takeBackIdentification } from '@/server/patient-index/take-back-identification';
import type { SignedInStaff } from '@/server/session';
import { actAs, plantPerson } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

let hospital: PlantedHospital;
let clerk: SignedInStaff;

beforeEach(async () => {
  hospital = await plantHospital();
  clerk = await plantStaff(hospital, ['CLERK']);
});

let sequence = 1;

/** A man's number that nobody has; each test takes its own. */
function nextCard() {
  sequence += 2;
  const body = `110101196204${String(sequence).padStart(2, '0').slice(-2)}${String(sequence).padStart(3, '0')}`;
  return { number: body + mod11CheckCharacter(body), sex: '1', birthDate: `1962-04-${String(sequence).padStart(2, '0').slice(-2)}` } as const;
}

async function registerUnknown(sex: '0' | '1' | '2' = '0') {
  const begun = await actAs(clerk, beginProvisional, { kind: 'UNKNOWN' });
  const draft = await actAs(clerk, readDraft, { draftId: begun.ok ? begun.value.draftId : '' });
  if (!draft.ok) throw new Error(draft.reason);
  const { draftId, fields } = draft.value;
  const made = await actAs(clerk, registerAtDesk, {
    idempotencyKey: randomUUID(), draftId, fields: { ...fields, sex }, sources: {}, departmentId: hospital.departmentId, despite: null,
  });
  if (!made.ok) throw new Error(made.reason);
  return made.value.personId;
}

function identify(temporaryId: string, knownId: string, idempotencyKey = randomUUID()) {
  return actAs(clerk, identifyProvisional, { idempotencyKey, temporaryId, knownId, evidence: 'RELATIVE', reason: '女儿到院辨认' });
}

async function pendingIds() {
  const listed = await actAs(clerk, listPending, undefined);
  return listed.ok ? listed.value.pending.map(({ personId }) => personId) : [];
}

/** Everything that says who is who, of both persons. */
async function partition(personIds: readonly string[]) {
  const members = await database().membership.findMany({ where: { personId: { in: [...personIds] }, closedEventId: null }, orderBy: { sourceRecordId: 'asc' }, select: { sourceRecordId: true, personId: true } });
  const claims = await database().identifierClaim.findMany({ where: { personId: { in: [...personIds] }, releasedEventId: null }, orderBy: { system: 'asc' }, select: { system: true, personId: true } });
  const persons = await database().person.findMany({ where: { id: { in: [...personIds] } }, orderBy: { id: 'asc' }, select: { id: true, state: true, mergedIntoId: true, indexNumber: true } });
  return { members, claims, persons };
}

async function pageOf(personId: string) {
  const page = await actAs(clerk, readPerson, { personId });
  if (!page.ok) throw new Error(page.reason);
  return page.value;
}

describe('somebody unknown turns out to be', () => {
  it('a person of the index, who keeps their name, and the visit stays with the record it was written on', async () => {
    const known = await plantPerson(clerk, nextCard(), { name: '陈建国' });
    const unknown = await registerUnknown();
    const before = await database().visit.findFirstOrThrow({ where: { organisationId: clerk.organisation.id }, orderBy: { checkedInAt: 'desc' } });

    expect(await identify(unknown, known)).toMatchObject({ ok: true, value: { personId: known } });
    expect((await readGolden(database(), known))?.demographics.name).toBe('陈建国');
    expect(await database().visit.findUniqueOrThrow({ where: { id: before.id } })).toEqual(before);
    expect(await pageOf(unknown)).toEqual({ state: 'retired', survivorId: known });
    expect(await pageOf(known)).toMatchObject({ person: { pending: null, identifications: [{ evidence: 'RELATIVE', reason: '女儿到院辨认', mayTakeBack: true }] } });
  });

  it('and back again: taking it back leaves exactly what was', async () => {
    const known = await plantPerson(clerk, nextCard(), { name: '陈建国' });
    const unknown = await registerUnknown();
    const before = await partition([known, unknown]);
    const said = await identify(unknown, known);
    const eventId = said.ok ? said.value.eventId : '';

    expect(await actAs(clerk, takeBackIdentification, { idempotencyKey: randomUUID(), eventId, reason: '认错了人' })).toMatchObject({ ok: true, value: { personId: unknown } });
    expect(await partition([known, unknown])).toEqual(before);
    expect(await database().pairVerdict.count({ where: { eventId: BigInt(eventId), revokedEventId: null } })).toBe(0);
    expect(await pageOf(unknown)).toMatchObject({ person: { name: '无名氏', pending: { kind: 'UNKNOWN', missing: ['name', 'document'] } } });
    expect(await pageOf(known)).toMatchObject({ person: { identifications: [] } });
    expect(await actAs(clerk, takeBackIdentification, { idempotencyKey: randomUUID(), eventId, reason: '认错了人' })).toMatchObject({ reason: 'already-undone' });
  });

  it('one person once, however often it is sent', async () => {
    const known = await plantPerson(clerk, nextCard(), { name: '陈建国' });
    const unknown = await registerUnknown();
    const key = randomUUID();
    const first = await identify(unknown, known, key);

    expect(await identify(unknown, known, key)).toEqual(first);
    expect(await identify(unknown, known)).toMatchObject({ reason: 'one-person' });
  });

  it('nobody whose sex contradicts: an index administrator is asked, and nothing moved', async () => {
    const known = await plantPerson(clerk, nextCard(), { name: '陈建国', sex: '1' });
    const unknown = await registerUnknown('2');
    const before = await partition([known, unknown]);

    expect(await identify(unknown, known)).toEqual({ ok: false, reason: 'contradicts' });
    expect(await partition([known, unknown])).toEqual(before);
    expect(await database().indexCaseRecord.count({ where: { closed: false, sourceRecord: { memberships: { some: { personId: unknown } } } } })).toBe(1);
  });

  it('nobody where the temporary identity is none, or not of this hospital', async () => {
    const [one, other] = [await plantPerson(clerk, nextCard(), { name: '陈建国' }), await plantPerson(clerk, nextCard(), { name: '郑文斌' })];
    const stranger = await plantStaff(await plantHospital(), ['CLERK']);

    expect(await identify(one, other)).toEqual({ ok: false, reason: 'not-unknown' });
    expect(await actAs(stranger, identifyProvisional, { idempotencyKey: randomUUID(), temporaryId: await registerUnknown(), knownId: other, evidence: 'POLICE', reason: '指纹比对' })).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('the list of who still lacks a name or a document', () => {
  it('has the unknown until they are identified, and again when that is taken back', async () => {
    const known = await plantPerson(clerk, nextCard(), { name: '陈建国' });
    const unknown = await registerUnknown();
    expect(await pendingIds()).toEqual([unknown]);

    const said = await identify(unknown, known);
    expect(await pendingIds()).toEqual([]);

    await actAs(clerk, takeBackIdentification, { idempotencyKey: randomUUID(), eventId: said.ok ? said.value.eventId : '', reason: '认错了人' });
    expect(await pendingIds()).toEqual([unknown]);
  });

  it('is one hospital’s own, oldest first', async () => {
    const [older, newer] = [await registerUnknown(), await registerUnknown()];
    const stranger = await plantStaff(await plantHospital(), ['CLERK']);

    expect(await pendingIds()).toEqual([older, newer]);
    expect(await actAs(stranger, listPending, undefined)).toEqual({ ok: true, value: { pending: [], more: false } });
  });
});
