import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import { emptyFields } from '@/domain/desk/desk-views';
import type { RegistrationFields } from '@/domain/desk/desk-views';
import { database } from '@/server/db';
import { checkInPerson } from '@/server/desk/check-in-person';
import { identifyScan } from '@/server/desk/identify-scan';
import { openCandidate } from '@/server/desk/open-candidate';
import { registerAtDesk } from '@/server/desk/register-at-desk';
import type { RegistrationInput } from '@/server/desk/register-at-desk';
import { saveDraft } from '@/server/desk/save-draft';
import { voidVisit } from '@/server/desk/void-visit';
import { voidRegistration } from '@/server/patient-index/void-registration';
import { perform } from '@/server/perform';
import type { Verb } from '@/server/perform';
import type { SignedInStaff } from '@/server/session';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

// The specimen of GB 11643-1999 and numbers computed beside it; nobody's.
const CARD = '11010519491231002X';
const OTHER_CARD = '110101199003074514';
const FIELDS: RegistrationFields = { ...emptyFields, name: '试验人', sex: '2', birthDate: '1949-12-31', phone: '13800138000' };

let hospital: PlantedHospital;
let clerk: SignedInStaff;

function as<Input, Value, Refusal extends { reason: string }>(staff: SignedInStaff, verb: Verb<Input, Value, Refusal>, input: Input) {
  return perform({ staff, purpose: 'registration' }, verb, input);
}

async function scan(text: string, staff = clerk) {
  const outcome = await as(staff, identifyScan, { text, by: 'scan' });
  if (!outcome.ok) throw new Error('a scan always has an outcome');
  return outcome.value;
}

async function draftFor(text: string, staff = clerk): Promise<string> {
  const seen = await scan(text, staff);
  if (seen.outcome !== 'unknown') throw new Error(`expected an unknown card, met ${seen.outcome}`);
  return seen.draftId;
}

async function emptyDraft(staff = clerk): Promise<string> {
  const saved = await as(staff, saveDraft, { draftId: null, fields: emptyFields, sources: {} });
  if (!saved.ok) throw new Error('a new draft is always kept');
  return saved.value.draftId;
}

function submit(draftId: string, changed: Partial<RegistrationInput> = {}, staff = clerk) {
  return as(staff, registerAtDesk, {
    idempotencyKey: randomUUID(),
    draftId,
    fields: FIELDS,
    sources: {},
    departmentId: null,
    despite: null,
    ...changed,
  });
}

beforeAll(async () => {
  hospital = await plantHospital();
  clerk = await plantStaff(hospital, ['CLERK']);
});

describe('a card that the index does not know', () => {
  it('is registered once, checked in, and then found by every further scan', async () => {
    const draftId = await draftFor(CARD);
    const registered = await submit(draftId, { departmentId: hospital.departmentId });

    expect(registered).toMatchObject({ ok: true, value: { visit: { ticket: 'A001', voided: false } } });
    expect(await scan(CARD)).toMatchObject({
      outcome: 'found',
      person: { name: '试验人', namesakes: 0, todaysVisit: { ticket: 'A001' }, hospitals: [{ own: true, records: 1 }] },
    });
  });

  it('finds the same person at another hospital, and gives them a record there with the check-in', async () => {
    const elsewhere = await plantHospital();
    const colleague = await plantStaff(elsewhere, ['CLERK']);
    const seen = await scan(CARD, colleague);
    if (seen.outcome !== 'found') throw new Error('the card is known by now');

    const { personId } = seen.person;
    const visit = await as(colleague, checkInPerson, { idempotencyKey: randomUUID(), personId, departmentId: elsewhere.departmentId });

    expect(visit).toMatchObject({ ok: true, value: { visit: { ticket: 'A001' } } });
    expect(await scan(CARD, colleague)).toMatchObject({ outcome: 'found', person: { personId, hospitals: [{}, {}] } });
  });

  it('cannot be registered from a draft that was opened before somebody else registered it', async () => {
    const [mine, theirs] = [await draftFor(OTHER_CARD), await draftFor(OTHER_CARD)];
    const fields = { ...FIELDS, name: '另一人', sex: '1', birthDate: '1990-03-07' } as const;

    expect(await submit(mine, { fields })).toMatchObject({ ok: true });
    expect(await submit(theirs, { fields })).toMatchObject({
      ok: false,
      reason: 'already-registered',
      by: 'identifier',
      entries: [{ candidate: { nameMasked: '另*人' }, desk: { name: '一号窗' } }],
    });
  });
});

describe('without any document', () => {
  const fields = { ...FIELDS, name: '无证件', phone: '13900139000' };

  it('the same name and birth date meet the standing entry, which opens by its handle', async () => {
    expect(await submit(await emptyDraft(), { fields })).toMatchObject({ ok: true });
    const met = await submit(await emptyDraft(), { fields });
    if (met.ok || met.reason !== 'already-registered') throw new Error('a second entry was made');

    expect(met.by).toBe('demographics');
    expect(await as(clerk, openCandidate, { handle: met.entries[0]?.handle ?? '' })).toMatchObject({ ok: true, value: { name: '无证件' } });
  });

  it('a second entry takes a reason, is made, and is put before an index administrator with it', async () => {
    const despite = { reason: '同名同日，家属确认是两个人' };

    expect(await submit(await emptyDraft(), { fields, despite })).toMatchObject({ ok: true });
    const cases = await database().indexCase.findMany({ where: { note: despite.reason }, select: { origin: true, records: true } });
    expect(cases).toMatchObject([{ origin: 'REGISTRATION', records: [{ closed: false }, { closed: false }] }]);
  });

  it('a handle of another session opens nothing', async () => {
    const met = await submit(await emptyDraft(), { fields });
    if (met.ok || met.reason !== 'already-registered') throw new Error('a third entry was made');
    const stranger = await plantStaff(hospital, ['CLERK']);

    expect(await as(stranger, openCandidate, { handle: met.entries[0]?.handle ?? '' })).toEqual({ ok: false, reason: 'handle-expired' });
  });
});

describe('what was typed wrong', () => {
  it('is named field by field, and nothing is written', async () => {
    const persons = await database().person.count();
    const outcome = await submit(await emptyDraft(), { fields: { ...FIELDS, name: '', birthDate: '20991231', phone: '12' } });

    expect(outcome).toMatchObject({
      reason: 'invalid-fields',
      problems: [
        { field: 'name', problem: 'required' },
        { field: 'birthDate', problem: 'in-the-future' },
        { field: 'phone', problem: 'not-a-phone' },
      ],
    });
    expect(await database().person.count()).toBe(persons);
  });

  it('a sex that contradicts the card in hand is stopped', async () => {
    const draftId = await draftFor('440524188001010014');

    expect(await submit(draftId, { fields: { ...FIELDS, sex: '2', birthDate: '1880-01-01' } })).toMatchObject({
      reason: 'invalid-fields',
      problems: [{ field: 'sex', problem: 'differs-from-document' }],
    });
  });

  it('somebody else cannot use my draft', async () => {
    const stranger = await plantStaff(hospital, ['CLERK']);

    expect(await submit(await emptyDraft(), {}, stranger)).toEqual({ ok: false, reason: 'draft-gone' });
  });
});

describe('undo', () => {
  it('voids a visit with its reason, once; its number is not given again', async () => {
    const made = await submit(await emptyDraft(), { fields: { ...FIELDS, name: '撤销甲', birthDate: '1971-04-05', phone: '' }, departmentId: hospital.departmentId });
    if (!made.ok || !made.value.visit) throw new Error('not registered');
    const { visitId, ticket } = made.value.visit;

    expect(await as(clerk, voidVisit, { visitId, reason: '点错科室' })).toMatchObject({ ok: true });
    expect(await as(clerk, voidVisit, { visitId, reason: '点错科室' })).toEqual({ ok: false, reason: 'already-voided' });

    const again = await as(clerk, checkInPerson, { idempotencyKey: randomUUID(), personId: made.value.personId, departmentId: hospital.departmentId });
    expect(again.ok && again.value.visit.ticket).not.toBe(ticket);
  });

  it('voids a registration and frees its card; the index number still resolves', async () => {
    const card = '81000019791203001' + '1';
    const made = await submit(await draftFor(card), { fields: { ...FIELDS, name: '撤销乙', sex: '1', birthDate: '1979-12-03' } });
    if (!made.ok) throw new Error('not registered');
    const { eventId, personId } = made.value;

    expect(await as(clerk, voidRegistration, { eventId, reason: '录错人' })).toMatchObject({ ok: true });
    expect(await as(clerk, voidRegistration, { eventId, reason: '录错人' })).toEqual({ ok: false, reason: 'already-voided' });
    expect(await scan(card)).toMatchObject({ outcome: 'unknown' });
    expect(await database().person.findUnique({ where: { id: personId }, select: { state: true } })).toEqual({ state: 'ACTIVE' });
  });

  it('leaves a person alone who has been checked in', async () => {
    const made = await submit(await emptyDraft(), { fields: { ...FIELDS, name: '撤销丙', birthDate: '1962-07-08', phone: '' }, departmentId: hospital.departmentId });
    if (!made.ok) throw new Error('not registered');

    expect(await as(clerk, voidRegistration, { eventId: made.value.eventId, reason: '录错人' })).toEqual({ ok: false, reason: 'in-use' });
  });
});
