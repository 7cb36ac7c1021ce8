import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';

import { emptyFields } from '@/domain/desk/desk-views';
import type { RegistrationFields } from '@/domain/desk/desk-views';
import { mod11CheckCharacter } from '@/domain/identifiers/check-digits';
import type { CardProposal } from '@/domain/patient-index/card-views';
import { database } from '@/server/db';
import { beginProvisional } from '@/server/desk/begin-provisional';
import { listPending } from '@/server/desk/list-pending';
import { readDraft } from '@/server/desk/read-draft';
import { registerAtDesk } from '@/server/desk/register-at-desk';
import { saveDraft } from '@/server/desk/save-draft';
import { addCard } from '@/server/patient-index/add-card';
import { correctDemographics } from '@/server/patient-index/correct-demographics';
import { readCard } from '@/server/patient-index/read-card';
import { readMembers } from '@/server/patient-index/read-members';
import type { SignedInStaff } from '@/server/session';
import { holderOf } from '@/test/look-up';
import { actAs } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';

const mothers = ['王芳', '李梅', '林静', '周敏', '钱兰', '吴倩', '郑雪'];
let certificates = 0;

let clerk: SignedInStaff;
let motherId: string;
let today: string;

beforeEach(async () => {
  clerk = await plantStaff(await plantHospital(), ['CLERK']);
  motherId = await register({ ...emptyFields, name: mothers.pop() ?? '', sex: '2', birthDate: `199${mothers.length}-07-1${mothers.length}`, phone: `1380013800${mothers.length}` });
});

async function register(fields: RegistrationFields, draftId?: string) {
  const saved = draftId === undefined ? await actAs(clerk, saveDraft, { draftId: null, fields: emptyFields, sources: {} }) : null;
  const made = await actAs(clerk, registerAtDesk, { idempotencyKey: randomUUID(), draftId: saved?.ok ? saved.value.draftId : (draftId ?? ''), fields, sources: {}, departmentId: null, despite: null });
  if (!made.ok) throw new Error(made.reason);
  return made.value.personId;
}

async function bear(sex: '1' | '2', order = 1, of = 1) {
  const begun = await actAs(clerk, beginProvisional, { kind: 'NEWBORN', motherId, sex, order, of });
  const draft = await actAs(clerk, readDraft, { draftId: begun.ok ? begun.value.draftId : '' });
  if (!draft.ok) throw new Error(draft.reason);
  today = draft.value.fields.birthDate;
  return register({ ...draft.value.fields }, draft.value.draftId);
}

function nextCertificate() {
  certificates += 1;
  return `X3301234${String(certificates).padStart(2, '0')}`;
}

/** A number the register gives to a child born today. */
function numberFor(sex: '1' | '2', birthDate = today) {
  certificates += 2;
  const sequence = certificates * 2 + (sex === '1' ? 1 : 0);
  const body = `330106${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return body + mod11CheckCharacter(body);
}

async function show(personId: string, text: string): Promise<CardProposal> {
  const read = await actAs(clerk, readCard, { personId, text, by: 'scan', as: null, platform: null });
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

async function bind(personId: string, text: string, reason: string | null = null) {
  const proposal = await show(personId, text);
  const draftId = 'draftId' in proposal ? proposal.draftId : null;
  if (draftId === null) throw new Error(`nothing to bind: ${proposal.proposal}`);
  return actAs(clerk, addCard, { idempotencyKey: randomUUID(), personId, draftId, supersedesId: null, reason });
}

async function pendingOf(personId: string) {
  const listed = await actAs(clerk, listPending, undefined);
  return listed.ok ? listed.value.pending.find((person) => person.personId === personId)?.missing : null;
}

describe('a newborn grows into the person it is', () => {
  it('certificate, number and name are the same child’s, and each leads to it', async () => {
    const child = await bear('2');
    const certificate = nextCertificate();
    const number = numberFor('2');
    expect(await pendingOf(child)).toEqual(['name', 'birth-certificate', 'number']);

    expect(await bind(child, certificate)).toMatchObject({ ok: true });
    expect(await holderOf(clerk, certificate)).toBe(child);
    expect(await pendingOf(child)).toEqual(['name', 'number']);

    const [member] = await readMembers(database(), child);
    const fields = { ...emptyFields, name: '赵一诺', sex: '2', birthDate: today } as const;
    expect(await actAs(clerk, correctDemographics, { idempotencyKey: randomUUID(), recordId: member?.sourceRecordId ?? '', seenVersion: 1, fields, stated: null, reason: null })).toMatchObject({ ok: true });
    expect(await bind(child, number)).toMatchObject({ ok: true });

    expect(await holderOf(clerk, number)).toBe(child);
    expect(await pendingOf(child)).toBeUndefined();
    expect(await database().person.count({ where: { memberships: { some: { sourceRecordId: member?.sourceRecordId ?? '' } } } })).toBe(1);
  });

  it('the certificate is never the mother’s while the child waits for it', async () => {
    await bear('1');

    expect(await show(motherId, nextCertificate())).toMatchObject({ proposal: 'childs' });
  });

  it('a twin’s certificate is a conflict for the other twin, side by side, and a case', async () => {
    const [elder, younger] = [await bear('2', 1, 2), await bear('2', 2, 2)];
    const certificate = nextCertificate();
    await bind(elder, certificate);

    const proposal = await show(younger, certificate);
    expect(proposal).toMatchObject({ proposal: 'conflict', conflict: { holders: [{ sex: '2' }] } });
    expect(await bind(younger, certificate)).toMatchObject({ ok: false, reason: 'held-by-other' });
    expect(await holderOf(clerk, certificate)).toBe(elder);
    expect(await database().indexCaseRecord.count({ where: { closed: false, sourceRecord: { memberships: { some: { personId: younger } } } } })).toBe(1);
  });

  it('a number that says another sex or birth date is asked about, with both values', async () => {
    const child = await bear('2');

    expect(await show(child, numberFor('1'))).toMatchObject({ proposal: 'new', doubt: { contradictions: [{ field: 'sex', document: '1', person: '2' }] } });
    expect(await show(child, numberFor('2', '2020-01-05'))).toMatchObject({ proposal: 'new', doubt: { contradictions: [{ field: 'birthDate', document: '2020-01-05', person: today }] } });
    expect(await bind(child, numberFor('1'))).toMatchObject({ ok: false, reason: 'in-doubt' });
  });
});

describe('somebody without a document', () => {
  it('is listed until a card is scanned', async () => {
    const person = await register({ ...emptyFields, name: '孙丽华', sex: '2', birthDate: '1966-05-05', phone: '13700137000' });
    expect(await pendingOf(person)).toEqual(['document']);

    const body = '33010619660505002';
    expect(await bind(person, body + mod11CheckCharacter(body))).toMatchObject({ ok: true });
    expect(await pendingOf(person)).toBeUndefined();
  });
});
