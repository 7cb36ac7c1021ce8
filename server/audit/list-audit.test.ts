import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import { findAuditedPerson } from '@/server/audit/find-audited-person';
import { listAudit } from '@/server/audit/list-audit';
import type { AuditQuery } from '@/server/audit/list-audit';
import { listPersonLooks } from '@/server/audit/list-person-looks';
import { database } from '@/server/db';
import { identifyScan } from '@/server/desk/identify-scan';
import type { SignedInStaff } from '@/server/session';
import { actAs, plantedCards, plantPerson } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

const ALL: AuditQuery = { from: '2000-01-01', to: '2999-12-31', staffId: null, group: null, personId: null, after: null };

let hospital: PlantedHospital;
let other: PlantedHospital;
let clerk: SignedInStaff;
let otherClerk: SignedInStaff;
let auditor: SignedInStaff;
let shared: string;
let foreign: string;

async function listed(staff: SignedInStaff, query: Partial<AuditQuery> = {}) {
  const outcome = await actAs(staff, listAudit, { ...ALL, ...query });
  if (!outcome.ok) throw new Error('the trail always opens');
  return outcome.value;
}

async function numberOf(personId: string): Promise<string> {
  const { indexNumber } = await database().person.findUniqueOrThrow({ where: { id: personId }, select: { indexNumber: true } });

  return indexNumber;
}

beforeAll(async () => {
  hospital = await plantHospital();
  other = await plantHospital();
  clerk = await plantStaff(hospital, ['CLERK']);
  otherClerk = await plantStaff(other, ['CLERK']);
  auditor = await plantStaff(hospital, ['AUDITOR']);
  shared = await plantPerson(clerk, plantedCards.specimen);
  foreign = await plantPerson(otherClerk, plantedCards.second);
  await actAs(otherClerk, identifyScan, { text: plantedCards.specimen.number, by: 'scan' });
});

describe('an auditor', () => {
  it('sees what the own hospital did and nothing of another', async () => {
    const { lines } = await listed(auditor);

    expect(new Set(lines.map(({ actor }) => actor?.staffId))).toEqual(new Set([clerk.staffId]));
    expect(lines.map(({ kind }) => kind)).toEqual(['person-registered', 'scan-read']);
  });

  it('sees every hospital’s looks at a person who holds a record here', async () => {
    const { lines, indexNumber } = await listed(auditor, { personId: shared });

    expect(indexNumber).toBe(await numberOf(shared));
    expect(lines.map(({ kind, actor }) => [kind, actor?.staffId])).toContainEqual(['person-identified', otherClerk.staffId]);
  });

  it('meets another hospital’s patient like nobody at all', async () => {
    const known = await actAs(auditor, findAuditedPerson, { indexNumber: await numberOf(foreign) });

    expect(known).toEqual({ ok: false, reason: 'not-found' });
    expect(await actAs(auditor, findAuditedPerson, { indexNumber: 'YK000000000000' })).toEqual(known);
    expect((await listed(auditor, { personId: foreign })).lines.filter(({ actor }) => actor?.staffId !== auditor.staffId)).toEqual([]);
  });

  it('finds a patient of the own hospital by the public number', async () => {
    expect(await actAs(auditor, findAuditedPerson, { indexNumber: await numberOf(shared) })).toEqual({ ok: true, value: { personId: shared } });
  });

  it('is in the trail too', async () => {
    await listed(auditor, { personId: shared });
    const [own] = (await listed(auditor, { staffId: auditor.staffId, group: 'administration' })).lines;

    expect(own).toMatchObject({ kind: 'audit-read', subject: { personId: shared }, facts: { about: 'person' } });
  });

  it('narrows to one kind of event, refusals of every kind included', async () => {
    const stranger = await plantStaff(await plantHospital(), ['CLERK']);
    await actAs(stranger, listPersonLooks, { personId: shared, after: null });
    const { lines } = await listed(auditor, { group: 'refusals', personId: shared });

    expect(lines).toMatchObject([{ kind: 'audit-read', refused: true, actor: { staffId: stranger.staffId } }]);
  });

  it('narrows to days as the hospital’s clock counts them', async () => {
    const moments = ['2020-04-30T23:59:59.999', '2020-05-01T00:00:00', '2020-05-02T23:59:59.999', '2020-05-03T00:00:00'];
    await database().auditEvent.createMany({
      data: moments.map((moment) => ({ kind: 'signed-in', organisationId: hospital.id, outcome: 'done', detail: {}, traceId: 't', at: new Date(`${moment}+08:00`) })),
    });
    const { lines } = await listed(auditor, { from: '2020-05-01', to: '2020-05-02' });

    expect(lines.map(({ at }) => at)).toEqual(['2020-05-02T15:59:59.999Z', '2020-04-30T16:00:00.000Z']);
  });

  it('of a commission sees the hospitals below it', async () => {
    const commission = await plantHospital();
    await database().organisation.update({ where: { id: hospital.id }, data: { parentId: commission.id } });
    const above = await plantStaff(commission, ['AUDITOR']);

    expect((await listed(above)).lines.map(({ actor }) => actor?.staffId)).toContain(clerk.staffId);
    expect((await listed(auditor)).lines.map(({ actor }) => actor?.staffId)).not.toContain(above.staffId);
  });
});

describe('the pages of a long trail', () => {
  it('hold every line once, whatever is appended while they are turned', async () => {
    const busy = await plantHospital();
    const reader = await plantStaff(busy, ['AUDITOR']);
    const at = new Date();
    const line = { kind: 'draft-saved', organisationId: busy.id, outcome: 'done', detail: {}, traceId: randomUUID(), purpose: 'registration', at };
    // One instant for all: the order then hangs on the id alone.
    await database().auditEvent.createMany({ data: Array.from({ length: 120 }, () => line) });

    const first = await listed(reader, { group: 'identities' });
    await database().auditEvent.create({ data: { ...line, at: new Date() } });
    const second = await listed(reader, { group: 'identities', after: first.older });
    const third = await listed(reader, { group: 'identities', after: second.older });

    const ids = [first, second, third].flatMap(({ lines }) => lines.map(({ id }) => id));
    expect([first, second, third].map(({ lines }) => lines.length)).toEqual([50, 50, 20]);
    expect(new Set(ids).size).toBe(120);
    expect(third.older).toBeNull();
  });

  it('starts at the newest line for a cursor that is none', async () => {
    expect((await listed(auditor, { after: 'garbage' })).lines).not.toEqual([]);
  });
});

describe('who looked at a patient, asked at the desk', () => {
  it('names every hospital that did, and is itself a line', async () => {
    const outcome = await actAs(clerk, listPersonLooks, { personId: shared, after: null });
    if (!outcome.ok) throw new Error('the own patient is in reach');

    expect(outcome.value.lines.map(({ actor }) => actor?.staffId)).toContain(otherClerk.staffId);
    const [latest] = await database().auditEvent.findMany({ where: { actorId: clerk.staffId }, orderBy: { id: 'desc' }, take: 1 });
    expect(latest).toMatchObject({ kind: 'audit-read', subjectPersonId: shared });
  });

  it('is out of reach where the patient is', async () => {
    expect(await actAs(clerk, listPersonLooks, { personId: foreign, after: null })).toEqual({ ok: false, reason: 'not-found' });
  });
});
