import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';

import type { CardPatternFields, DepartmentFields, DeskFields, Entry } from '@/domain/organisation/organisation-view';
import type { Outcome } from '@/domain/outcome';
import { database } from '@/server/db';
import { readLocalPatterns } from '@/server/desk/read-local-patterns';
import { arrangeEntries } from '@/server/organisation/arrange-entries';
import { readOrganisation } from '@/server/organisation/read-organisation';
import { saveCardPattern } from '@/server/organisation/save-card-pattern';
import { saveDepartment } from '@/server/organisation/save-department';
import { saveDesk } from '@/server/organisation/save-desk';
import type { SavedEntry, SaveRefusal } from '@/server/organisation/save-entry';
import { perform } from '@/server/perform';
import type { Verb } from '@/server/perform';
import type { SignedInStaff } from '@/server/session';
import { listDesks } from '@/server/session/list-desks';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

const surgery: DepartmentFields = { code: 'SURG', name: '外科', nameEnglish: 'Surgery', queuePrefix: 'B', open: true };
const window2: DeskFields = { code: 'W2', name: '二号窗', nameEnglish: 'Window 2', open: true };
const card: CardPatternFields = {
  kind: 'hospital_card', pattern: 'MZ\\d{9}', assigner: 'T', stripPrefix: 'MZ', keepZeros: true, example: 'MZ012345678', open: true,
};

let hospital: PlantedHospital;
let administrator: SignedInStaff;

function act<Input, Value, Refusal extends { reason: string }>(verb: Verb<Input, Value, Refusal>, input: Input, staff = administrator) {
  return perform({ staff, purpose: 'administration' }, verb, input);
}

async function added<Fields>(saving: Promise<Outcome<SavedEntry<Fields>, SaveRefusal<Fields>>>): Promise<Entry<Fields>> {
  const outcome = await saving;
  if (!outcome.ok) throw new Error('the entry was refused');
  return outcome.value.saved;
}

async function rooms() {
  const outcome = await act(readOrganisation, { hospitalCode: hospital.code });
  if (!outcome.ok) throw new Error('the rooms always open');
  return outcome.value;
}

async function trail() {
  const rows = await database().auditEvent.findMany({ where: { actorId: administrator.staffId }, orderBy: { id: 'asc' } });
  return rows.map(({ kind, outcome, detail }) => ({ kind, outcome, detail }));
}

beforeEach(async () => {
  hospital = await plantHospital();
  administrator = await plantStaff(hospital, ['SYSTEM_ADMINISTRATOR']);
});

describe('a department', () => {
  it('is added at the end of the list, and the audit trail says so', async () => {
    const { id } = await added(act(saveDepartment, { hospitalId: hospital.id, existing: null, fields: surgery }));

    expect((await rooms()).departments.map(({ fields }) => fields.code)).toEqual(['D1', 'SURG']);
    expect(await trail()).toContainEqual({
      kind: 'department-saved', outcome: 'done', detail: { departmentId: id, change: 'added', hospital: hospital.code },
    });
  });

  it('is renamed, and the answer holds what undoes it', async () => {
    const made = await added(act(saveDepartment, { hospitalId: hospital.id, existing: null, fields: surgery }));
    const renamed = { ...surgery, name: '普外科' };
    const outcome = await act(saveDepartment, { hospitalId: hospital.id, existing: made, fields: renamed });

    expect(outcome).toEqual({ ok: true, value: { saved: { ...made, version: 2, fields: renamed }, before: made } });
    await act(saveDepartment, { hospitalId: hospital.id, existing: { id: made.id, version: 2 }, fields: made.fields });
    expect((await rooms()).departments.at(-1)).toEqual({ ...made, version: 3 });
  });

  it('is never overwritten by a form that was drawn from an older version: the difference comes back', async () => {
    const made = await added(act(saveDepartment, { hospitalId: hospital.id, existing: null, fields: surgery }));
    await act(saveDepartment, { hospitalId: hospital.id, existing: made, fields: { ...surgery, name: '普外科' } });

    expect(await act(saveDepartment, { hospitalId: hospital.id, existing: made, fields: { ...surgery, open: false } })).toEqual({
      ok: false,
      reason: 'changed-meanwhile',
      now: { id: made.id, version: 2, fields: { ...surgery, name: '普外科' } },
    });
    expect((await trail()).at(-1)).toEqual({
      kind: 'action-refused', outcome: 'refused', detail: { action: 'saveDepartment', reason: 'changed-meanwhile' },
    });
  });

  it.each([
    ['a code of another', { code: 'D1' }, { reason: 'code-taken' }],
    ['a queue letter of another open one', { queuePrefix: 'A' }, { reason: 'prefix-taken' }],
    ['a queue letter that is read as a digit', { queuePrefix: 'O' }, { reason: 'invalid-fields', faults: [{ field: 'queuePrefix', fault: 'prefix-form' }] }],
    ['no name', { name: ' ' }, { reason: 'invalid-fields', faults: [{ field: 'name', fault: 'missing' }] }],
  ] as const)('with %s is refused by name', async (_story, changed, refusal) => {
    expect(await act(saveDepartment, { hospitalId: hospital.id, existing: null, fields: { ...surgery, ...changed } })).toEqual({ ok: false, ...refusal });
    expect((await rooms()).departments).toHaveLength(1);
  });

  it('may take the letter of one that is closed', async () => {
    const [standing] = (await rooms()).departments;
    if (!standing) throw new Error('the planted department is there');
    await act(saveDepartment, { hospitalId: hospital.id, existing: standing, fields: { ...standing.fields, open: false } });

    expect(await act(saveDepartment, { hospitalId: hospital.id, existing: null, fields: { ...surgery, queuePrefix: 'A' } })).toMatchObject({ ok: true });
  });

  it('of nowhere is not found, nor one of another hospital under this one’s name', async () => {
    const other = await plantHospital();

    expect(await act(saveDepartment, { hospitalId: randomUUID(), existing: null, fields: surgery })).toEqual({ ok: false, reason: 'not-found' });
    expect(
      await act(saveDepartment, { hospitalId: hospital.id, existing: { id: other.departmentId, version: 1 }, fields: surgery }),
    ).toEqual({ ok: false, reason: 'not-found' });
  });

  it('is made once when two administrators add it at the same moment', async () => {
    const second = await plantStaff(hospital, ['SYSTEM_ADMINISTRATOR']);
    const save = { hospitalId: hospital.id, existing: null, fields: surgery };
    const outcomes = await Promise.all([act(saveDepartment, save), act(saveDepartment, save, second)]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: 'code-taken' });
  });
});

describe('a window', () => {
  it('can be chosen once it is open, in the hospital’s own order', async () => {
    const made = await added(act(saveDesk, { hospitalId: hospital.id, existing: null, fields: window2 }));
    const seen = [hospital.deskId, made.id];
    expect((await listDesks(administrator)).map(({ id }) => id)).toEqual(seen);

    expect(await act(arrangeEntries, { hospitalId: hospital.id, list: 'desks', ids: seen.toReversed(), seen })).toEqual({ ok: true, value: null });
    expect((await listDesks(administrator)).map(({ id }) => id)).toEqual(seen.toReversed());

    await act(saveDesk, { hospitalId: hospital.id, existing: made, fields: { ...window2, open: false } });
    expect((await listDesks(administrator)).map(({ id }) => id)).toEqual([hospital.deskId]);
  });

  it('is shown with how many sit there', async () => {
    await plantStaff(hospital, ['CLERK']);

    expect((await rooms()).desks).toMatchObject([{ id: hospital.deskId, occupied: 2 }]);
  });

  it('keeps its place when the order shown is no longer the order, or names other windows', async () => {
    const { id } = await added(act(saveDesk, { hospitalId: hospital.id, existing: null, fields: window2 }));
    const base = { hospitalId: hospital.id, list: 'desks' as const };

    expect(await act(arrangeEntries, { ...base, ids: [hospital.deskId], seen: [hospital.deskId] })).toEqual({ ok: false, reason: 'order-changed-meanwhile' });
    expect(await act(arrangeEntries, { ...base, ids: [id, id], seen: [hospital.deskId, id] })).toEqual({ ok: false, reason: 'other-entries' });
  });
});

describe('a card pattern', () => {
  it('is what the desks read cards by, in its order, until it is switched off', async () => {
    const first = await added(act(saveCardPattern, { hospitalId: hospital.id, existing: null, fields: card }));
    const second = await added(act(saveCardPattern, { hospitalId: hospital.id, existing: null, fields: { ...card, kind: 'rfid_uid', pattern: '[0-9A-F]{8}', stripPrefix: '', example: '' } }));
    const seen = [first.id, second.id];
    await act(arrangeEntries, { hospitalId: hospital.id, list: 'patterns', ids: seen.toReversed(), seen });

    expect(await readLocalPatterns(database(), hospital.id)).toEqual([
      { kind: 'rfid_uid', regex: '[0-9A-F]{8}', assigner: 'T', leadingZeros: 'keep' },
      { kind: 'hospital_card', regex: 'MZ\\d{9}', assigner: 'T', leadingZeros: 'keep', stripPrefix: 'MZ' },
    ]);

    await act(saveCardPattern, { hospitalId: hospital.id, existing: first, fields: { ...card, open: false } });
    expect(await readLocalPatterns(database(), hospital.id)).toHaveLength(1);
  });

  it.each([
    ['that could run for ever', { pattern: '(\\d+)+' }, { field: 'pattern', fault: 'pattern-not-understood' }],
    ['that says nothing', { pattern: '' }, { field: 'pattern', fault: 'pattern-empty' }],
    ['that its example does not fit', { example: 'ZY012345678' }, { field: 'example', fault: 'example-differs' }],
    ['without an issuer', { assigner: '' }, { field: 'assigner', fault: 'missing' }],
    ['that strips small letters', { stripPrefix: 'mz' }, { field: 'stripPrefix', fault: 'strip-form' }],
  ] as const)('%s is refused by name', async (_story, changed, fault) => {
    expect(await act(saveCardPattern, { hospitalId: hospital.id, existing: null, fields: { ...card, ...changed } })).toEqual({
      ok: false, reason: 'invalid-fields', faults: [fault],
    });
  });
});

it('shows the administrator’s own hospital first, and any other by its code', async () => {
  const other = await plantHospital();
  const own = await act(readOrganisation, { hospitalCode: null });
  const asked = await act(readOrganisation, { hospitalCode: other.code });

  expect(own).toMatchObject({ value: { chosen: { code: hospital.code, own: true, departments: 1, desks: 1 } } });
  expect(own.ok && own.value.hospitals[0]).toMatchObject({ code: hospital.code });
  expect(asked).toMatchObject({ value: { chosen: { code: other.code, own: false }, desks: [{ id: other.deskId, occupied: 0 }] } });
  expect((await trail()).at(-1)).toEqual({ kind: 'organisation-read', outcome: 'done', detail: { hospital: other.code } });
});
