import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import type { PersonView } from '@/domain/patient-index/person-view';
import { database } from '@/server/db';
import { checkInPerson } from '@/server/desk/check-in-person';
import { identifyScan } from '@/server/desk/identify-scan';
import { mergePatients } from '@/server/patient-index/merge-patients';
import { readPerson } from '@/server/patient-index/read-person';
import type { SignedInStaff } from '@/server/session';
import { actAs, plantedCards, plantPerson } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

const ADDRESS = '浙江省杭州市西湖区文三路1号';

let hospital: PlantedHospital;
let other: PlantedHospital;
let clerk: SignedInStaff;
let stranger: SignedInStaff;
let personId: string;

async function pageOf(staff: SignedInStaff, id = personId) {
  const outcome = await actAs(staff, readPerson, { personId: id });
  if (!outcome.ok || outcome.value.state !== 'active') throw new Error('the page should open');
  return outcome.value.person;
}

function fieldOf({ hospitals }: PersonView, wanted: string) {
  return hospitals[0]?.records[0]?.fields.find(({ field }) => field === wanted);
}

beforeAll(async () => {
  hospital = await plantHospital();
  other = await plantHospital();
  clerk = await plantStaff(hospital, ['CLERK']);
  stranger = await plantStaff(other, ['CLERK']);
  personId = await plantPerson(clerk, plantedCards.specimen, { address: ADDRESS });
});

describe('the page of a person', () => {
  it('shows the card, the person and the hospital, and no full value of anything masked', async () => {
    const person = await pageOf(clerk);

    expect(person).toMatchObject({ name: '试验人', sex: '2', birthDate: '1949-12-31', phoneMasked: '138****8000' });
    expect(fieldOf(person, 'address')).toMatchObject({ value: '浙江省杭州市西湖区****', masked: true, survives: true });
    expect(person.mainCard).toMatchObject({ kind: 'prc_id18', claimed: true, ended: false, hospitalCodes: [hospital.code] });
    expect(person.hospitals).toMatchObject([{ code: hospital.code, own: true, records: [{ version: 1, voided: false }] }]);
    expect(JSON.stringify(person)).not.toMatch(/11010519491231002X|13800138000|文三路/);
  });

  it('says who registered them, where, and that it can be taken back', async () => {
    const { changes } = await pageOf(clerk);

    expect(changes).toMatchObject([
      { kind: 'REGISTER', actor: '测试员', desk: { name: '一号窗' }, effects: { recordsJoined: 1 }, reversal: 'reversible' },
    ]);
  });

  it('says who looked before, newest first and with the reason', async () => {
    const person = await pageOf(clerk);
    const [latest] = person.looks;

    expect(latest).toMatchObject({ kind: 'person-read', purpose: 'registration', actor: { name: '测试员' }, refused: false });
    expect(person.looks.at(-1)).toMatchObject({ kind: 'person-registered' });
  });
});

describe('reach', () => {
  it('answers for another hospital’s patient as for nobody, and logs both', async () => {
    const nobody = randomUUID();
    const before = await database().auditEvent.count({ where: { actorId: stranger.staffId } });

    expect(await actAs(stranger, readPerson, { personId })).toEqual(await actAs(stranger, readPerson, { personId: nobody }));
    const logged = await database().auditEvent.findMany({
      where: { actorId: stranger.staffId, kind: 'person-read' },
      orderBy: { id: 'asc' },
      select: { outcome: true, subjectPersonId: true },
    });
    expect(logged).toEqual([
      { outcome: 'refused', subjectPersonId: personId },
      { outcome: 'refused', subjectPersonId: nobody },
    ]);
    expect(await database().auditEvent.count({ where: { actorId: stranger.staffId } })).toBe(before + 2);
  });

  it('opens with the card in hand, and the second hospital joins the chain with its record', async () => {
    await actAs(stranger, identifyScan, { text: plantedCards.specimen.number, by: 'scan' });
    expect((await pageOf(stranger)).hospitals).toMatchObject([{ code: hospital.code, own: false }]);

    await actAs(stranger, checkInPerson, { idempotencyKey: randomUUID(), personId, departmentId: other.departmentId });
    const person = await pageOf(stranger);
    expect(person.hospitals.map(({ code, own }) => ({ code, own }))).toEqual([
      { code: other.code, own: true },
      { code: hospital.code, own: false },
    ]);
    expect(person.todaysVisits).toMatchObject([{ voided: false }]);
    expect(person.changes.map(({ kind }) => kind)).toEqual(['LINK', 'REGISTER']);
    expect((await pageOf(clerk)).todaysVisits).toEqual([]);
  });
});

describe('every read', () => {
  it('leaves exactly one entry, about this person', async () => {
    const where = { actorId: clerk.staffId };
    const before = await database().auditEvent.count({ where });

    await pageOf(clerk);
    const entries = await database().auditEvent.findMany({ where, orderBy: { id: 'desc' }, take: 1, select: { kind: true, subjectPersonId: true, outcome: true, detail: true } });

    expect(await database().auditEvent.count({ where })).toBe(before + 1);
    expect(entries).toEqual([{ kind: 'person-read', subjectPersonId: personId, outcome: 'done', detail: { view: 'page' } }]);
  });
});

describe('a person merged into another', () => {
  it('leads to the one in force, which remembers the number', async () => {
    const retiredId = await plantPerson(clerk, plantedCards.second);
    const retired = await pageOf(clerk, retiredId);
    await merge(retiredId, personId);

    expect(await actAs(clerk, readPerson, { personId: retiredId })).toEqual({ ok: true, value: { state: 'retired', survivorId: personId } });
    const survivor = await pageOf(clerk);
    expect(survivor.formerNumbers).toEqual([{ personId: retiredId, indexNumber: retired.indexNumber }]);
    expect(survivor.changes[0]).toMatchObject({ kind: 'MERGE', reason: '同一人' });
    expect(survivor.looks.map(({ subject }) => subject?.indexNumber)).toContain(retired.indexNumber);
  });
});

async function merge(fromId: string, intoId: string): Promise<void> {
  const administrator = await plantStaff(hospital, ['INDEX_ADMINISTRATOR']);
  const merged = await actAs(administrator, mergePatients, {
    idempotencyKey: randomUUID(),
    personIds: [fromId, intoId],
    survivorId: intoId,
    seen: [],
    reason: '同一人',
    approvedByTwo: true,
  });
  expect(merged).toMatchObject({ ok: true, value: { state: 'merged' } });
}
