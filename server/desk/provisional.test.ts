import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';

import { emptyFields } from '@/domain/desk/desk-views';
import type { RegistrationFields } from '@/domain/desk/desk-views';
import { database } from '@/server/db';
import { beginProvisional } from '@/server/desk/begin-provisional';
import type { ProvisionalStart } from '@/server/desk/begin-provisional';
import { readDraft } from '@/server/desk/read-draft';
import { registerAtDesk } from '@/server/desk/register-at-desk';
import { saveDraft } from '@/server/desk/save-draft';
import { readMembers } from '@/server/patient-index/read-members';
import { voidRegistration } from '@/server/patient-index/void-registration';
import type { SignedInStaff } from '@/server/session';
import { actAs, plantedCards, plantPerson } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

const names = ['王芳', '李梅', '林静', '周敏', '钱兰'];

let hospital: PlantedHospital;
let clerk: SignedInStaff;

async function begin(start: ProvisionalStart, by = clerk) {
  const begun = await actAs(by, beginProvisional, start);
  if (!begun.ok) throw new Error(begun.reason);
  const draft = await actAs(by, readDraft, { draftId: begun.value.draftId });
  if (!draft.ok) throw new Error(draft.reason);
  return draft.value;
}

function submit({ draftId, fields }: { draftId: string; fields: RegistrationFields }, changed: Partial<RegistrationFields> = {}, by = clerk) {
  return actAs(by, registerAtDesk, {
    idempotencyKey: randomUUID(), draftId, fields: { ...fields, ...changed }, sources: {}, departmentId: hospital.departmentId, despite: null,
  });
}

async function bear(motherId: string, sex: '1' | '2', order: number, of: number) {
  const made = await submit(await begin({ kind: 'NEWBORN', motherId, sex, order, of }));
  if (!made.ok) throw new Error(made.reason);
  const [member] = await readMembers(database(), made.value.personId);
  if (!member) throw new Error('the child has a record');
  return { ...made.value, recordId: member.sourceRecordId, demographics: member.demographics };
}

function relationsOf(recordId: string) {
  return database().recordRelation.findMany({
    where: { revokedEventId: null, OR: [{ fromRecordId: recordId }, { toRecordId: recordId }] },
    orderBy: { id: 'asc' },
    select: { kind: true, fromRecordId: true, toRecordId: true, birthOrder: true },
  });
}

beforeEach(async () => {
  hospital = await plantHospital();
  clerk = await plantStaff(hospital, ['CLERK']);
});

describe('somebody unknown', () => {
  it('is registered and checked in with neither name, birth date nor sex: care comes first', async () => {
    const draft = await begin({ kind: 'UNKNOWN' });
    const made = await submit(draft);

    expect(draft).toMatchObject({ provisional: 'UNKNOWN', fields: { name: '无名氏', sex: '0', birthDate: '' } });
    expect(made).toMatchObject({ ok: true, value: { visit: { ticket: 'A001' } } });
  });

  it('is never taken for the unknown person before', async () => {
    const [one, other] = [await submit(await begin({ kind: 'UNKNOWN' })), await submit(await begin({ kind: 'UNKNOWN' }))];

    expect(one.ok && other.ok && one.value.personId !== other.value.personId).toBe(true);
  });

  it('stays unknown when the form is saved on the way, and a birth date that is given is still checked', async () => {
    const { draftId, fields } = await begin({ kind: 'UNKNOWN' });
    await actAs(clerk, saveDraft, { draftId, fields: { ...fields, sex: '1' }, sources: {} });

    expect(await submit({ draftId, fields }, { birthDate: '2999-01-01' })).toMatchObject({ reason: 'invalid-fields', problems: [{ field: 'birthDate' }] });
    expect(await submit({ draftId, fields })).toMatchObject({ ok: true });
  });

  it('is an exception: an ordinary registration still asks for both', async () => {
    const saved = await actAs(clerk, saveDraft, { draftId: null, fields: { ...(await begin({ kind: 'UNKNOWN' })).fields }, sources: {} });
    const draftId = saved.ok ? saved.value.draftId : '';

    expect(await submit({ draftId, fields: (await begin({ kind: 'UNKNOWN' })).fields })).toMatchObject({ reason: 'invalid-fields' });
  });
});

describe('a newborn', () => {
  let motherId: string;
  let motherName: string;

  // Each mother has a name of her own, or her child would be taken for the child of the one before.
  beforeEach(async () => {
    motherName = names.pop() ?? '';
    const saved = await actAs(clerk, saveDraft, { draftId: null, fields: emptyFields, sources: {} });
    const fields = { ...emptyFields, name: motherName, sex: '2', birthDate: '1994-07-19', phone: '13800138000' } as const;
    const made = await submit({ draftId: saved.ok ? saved.value.draftId : '', fields });
    if (!made.ok) throw new Error(made.reason);
    motherId = made.value.personId;
  });

  it('bears its mother’s name, phone and day, and is related to her by an event', async () => {
    const child = await bear(motherId, '1', 1, 1);
    const [mother] = await readMembers(database(), motherId);

    expect(child.demographics).toMatchObject({ name: `${motherName}之子`, sex: '1', phone: '13800138000' });
    expect(await relationsOf(child.recordId)).toEqual([
      { kind: 'MOTHER_OF', fromRecordId: mother?.sourceRecordId, toRecordId: child.recordId, birthOrder: 1 },
    ]);
    expect(await database().auditEvent.count({ where: { kind: 'newborn-related', subjectPersonId: motherId } })).toBe(1);
  });

  it('is the twin of every other child of the birth, and the database keeps them apart for ever', async () => {
    const elder = await bear(motherId, '2', 1, 2);
    const younger = await bear(motherId, '2', 2, 2);

    expect([elder.demographics.name, younger.demographics.name]).toEqual([`${motherName}之女大`, `${motherName}之女小`]);
    expect((await relationsOf(younger.recordId)).filter(({ kind }) => kind === 'TWIN_OF')).toEqual([
      { kind: 'TWIN_OF', fromRecordId: elder.recordId, toRecordId: younger.recordId, birthOrder: null },
    ]);

    const joining = database().$transaction(async (transaction) => {
      const delta = { opened: [{ record: younger.recordId, person: elder.personId }], closed: [{ record: younger.recordId, person: younger.personId }], claimed: {}, released: {} };
      const { id } = await transaction.identityEvent.create({ data: { kind: 'LINK', idempotencyKey: randomUUID(), delta } });
      await transaction.membership.updateMany({ where: { sourceRecordId: younger.recordId, closedEventId: null }, data: { closedEventId: id } });
      await transaction.membership.create({ data: { sourceRecordId: younger.recordId, personId: elder.personId, basis: 'VERIFIED', openedEventId: id } });
    });
    await expect(joining).rejects.toThrow('kept apart');
  });

  it('is not registered twice by two hands', async () => {
    await bear(motherId, '1', 1, 1);

    expect(await submit(await begin({ kind: 'NEWBORN', motherId, sex: '1', order: 1, of: 1 }))).toMatchObject({ reason: 'already-registered', by: 'demographics' });
  });

  it('registered by mistake is nobody’s child and nobody’s twin', async () => {
    const elder = await bear(motherId, '2', 1, 2);
    const { recordId, eventId, visit } = await bear(motherId, '2', 2, 2);
    await database().visit.update({ where: { id: visit?.visitId ?? '' }, data: { status: 'VOIDED', voidedAt: new Date(), voidedById: clerk.staffId, voidReason: '录错' } });

    expect(await actAs(clerk, voidRegistration, { eventId, reason: '录错人' })).toEqual({ ok: true, value: null });
    expect(await relationsOf(recordId)).toEqual([]);
    expect(await relationsOf(elder.recordId)).toHaveLength(1);
  });

  it('is begun only from a mother one may see, and from no man', async () => {
    const stranger = await plantStaff(await plantHospital(), ['CLERK']);
    const father = await plantPerson(clerk, plantedCards.second, { name: '郑文斌' });

    expect(await actAs(stranger, beginProvisional, { kind: 'NEWBORN', motherId, sex: '1', order: 1, of: 1 })).toEqual({ ok: false, reason: 'not-found' });
    expect(await actAs(clerk, beginProvisional, { kind: 'NEWBORN', motherId: father, sex: '1', order: 1, of: 1 })).toEqual({ ok: false, reason: 'not-a-mother' });
  });
});
