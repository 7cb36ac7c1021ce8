import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import { emptyFields } from '@/domain/desk/desk-views';
import type { RegistrationFields } from '@/domain/desk/desk-views';
import { matchKeys } from '@/domain/matching/match-keys';
import { database } from '@/server/db';
import { correctDemographics } from '@/server/patient-index/correct-demographics';
import type { CorrectionInput } from '@/server/patient-index/correct-demographics';
import { findCandidates } from '@/server/patient-index/find-candidates';
import { readCorrection } from '@/server/patient-index/read-correction';
import { undoCorrection } from '@/server/patient-index/undo-correction';
import type { SignedInStaff } from '@/server/session';
import { actAs, plantedCards, plantPerson } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';

const AT_ONCE = 50;

let clerk: SignedInStaff;
let stranger: SignedInStaff;
let recordId: string;
let personId: string;

async function read(staff = clerk) {
  const start = await actAs(staff, readCorrection, { recordId });
  if (!start.ok) throw new Error(`not readable: ${start.reason}`);
  return start.value;
}

async function correct(changed: Partial<RegistrationFields>, input: Partial<CorrectionInput> = {}, staff = clerk) {
  const { version, fields } = await read();

  return actAs(staff, correctDemographics, {
    idempotencyKey: randomUUID(), recordId, seenVersion: version, fields: { ...fields, ...changed }, stated: null, reason: null, ...input,
  });
}

async function isFoundAs(name: string, nameReading: string): Promise<boolean> {
  const { birthDate, phone } = (await read()).fields;
  const [byName] = matchKeys({ name, nameReading, birthDate, phone });

  return (await findCandidates(database(), byName ? [byName] : [])).candidates.some((candidate) => candidate.personId === personId);
}

beforeAll(async () => {
  const hospital = await plantHospital();
  clerk = await plantStaff(hospital, ['CLERK']);
  stranger = await plantStaff(await plantHospital(), ['CLERK']);
  personId = await plantPerson(clerk, plantedCards.specimen, { name: '王晓云' });
  const { sourceRecordId } = await database().membership.findFirstOrThrow({ where: { personId }, select: { sourceRecordId: true } });
  recordId = sourceRecordId;
});

describe('a correction', () => {
  it('is a new version, typed where it was changed, found under what it now says', async () => {
    expect(await correct({ name: '王小云', phone: '13900139000' })).toEqual({ ok: true, value: { version: 2, changed: ['name', 'phone'] } });
    expect(await read()).toMatchObject({ version: 2, fields: { name: '王小云', nameReading: 'wang xiao yun', phone: '13900139000' }, sources: { name: 'TYPED', phone: 'TYPED' } });
    expect(await isFoundAs('王小云', 'wang xiao yun')).toBe(true);
    expect(await isFoundAs('王晓云', 'wang xiao yun')).toBe(false);
    expect(await database().sourceRecordVersion.count({ where: { sourceRecordId: recordId } })).toBe(2);
  });

  it('is taken back by a further version, once', async () => {
    expect(await actAs(clerk, undoCorrection, { recordId, version: 2, reason: '改错了' })).toEqual({ ok: true, value: { version: 3 } });
    expect(await read()).toMatchObject({ version: 3, fields: { name: '王晓云', phone: '13800138000' } });
    expect(await isFoundAs('王晓云', 'wang xiao yun')).toBe(true);
    expect(await actAs(clerk, undoCorrection, { recordId, version: 2, reason: '改错了' })).toEqual({ ok: false, reason: 'changed' });
  });

  it('of nothing is none, and of what no field allows is named', async () => {
    expect(await correct({})).toMatchObject({ reason: 'nothing-changed' });
    expect(await correct({ name: '', phone: '12' })).toMatchObject({ reason: 'invalid-fields', problems: [{ field: 'name' }, { field: 'phone' }] });
  });

  it('cannot contradict the number on the card that stands on the record', async () => {
    expect(await correct({ birthDate: '1950-01-01' })).toMatchObject({ problems: [{ field: 'birthDate', problem: 'differs-from-document' }] });
  });

  it('sent twice is written once', async () => {
    const { version, fields } = await read();
    const input: CorrectionInput = { idempotencyKey: randomUUID(), recordId, seenVersion: version, fields: { ...fields, address: '杭州市' }, stated: null, reason: null };
    const answers = [await actAs(clerk, correctDemographics, input), await actAs(clerk, correctDemographics, input)];

    expect(answers[0]).toEqual({ ok: true, value: { version: version + 1, changed: ['address'] } });
    expect(answers[1]).toEqual(answers[0]);
  });
});

describe('a correction that leaves somebody else standing', () => {
  const other = { name: '李建国' };

  it('waits until the clerk says which it is', async () => {
    const before = (await read()).version;

    expect(await correct(other)).toMatchObject({ reason: 'reads-like-another', likely: 'legal-change', differing: ['name'] });
    expect((await read()).version).toBe(before);
  });

  it('is kept with its evidence and the words', async () => {
    const stated = { cause: 'legal-change', evidence: 'HOUSEHOLD_REGISTER' } as const;
    const made = await correct(other, { stated, reason: '户口簿有变更页' });
    if (!made.ok) throw new Error(made.reason);
    const version = await database().sourceRecordVersion.findUnique({ where: { sourceRecordId_version: { sourceRecordId: recordId, version: made.value.version } } });

    expect(version).toMatchObject({ cause: 'LEGAL_CHANGE', evidence: 'HOUSEHOLD_REGISTER', reason: '户口簿有变更页', recordedById: clerk.staffId, deskId: clerk.desk?.id });
    expect(await database().auditEvent.findFirst({ where: { kind: 'record-corrected' }, orderBy: { id: 'desc' }, select: { subjectPersonId: true, detail: true } }))
      .toMatchObject({ subjectPersonId: personId, detail: { cause: 'legal-change' } });
  });

  it('no name stands in the audit trail', async () => {
    const trail = await database().auditEvent.findMany({ where: { subjectPersonId: personId }, select: { detail: true } });

    expect(JSON.stringify(trail)).not.toMatch(/李建国|王晓云|13800138000/);
  });
});

describe('what somebody else wrote meanwhile', () => {
  it('is shown with the difference, and not overwritten', async () => {
    const seen = await read();
    await correct({ phone: '13700137000' });
    const late = await actAs(clerk, correctDemographics, {
      idempotencyKey: randomUUID(), recordId, seenVersion: seen.version, fields: { ...seen.fields, address: '台州市' }, stated: null, reason: null,
    });

    expect(late).toMatchObject({ reason: 'changed', version: seen.version + 1, fields: { phone: '13700137000' }, by: '测试员' });
    expect((await read()).fields).toMatchObject({ phone: '13700137000', address: '杭州市' });
  });

  it('of many corrections of one version at once exactly one is written', async () => {
    const { version, fields } = await read();
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, turn) =>
        actAs(clerk, correctDemographics, {
          idempotencyKey: randomUUID(), recordId, seenVersion: version, fields: { ...fields, address: `${turn}号` }, stated: null, reason: null,
        }),
      ),
    );

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'changed')).toHaveLength(AT_ONCE - 1);
    expect((await read()).version).toBe(version + 1);
  });
});

describe('a record that is not the own hospital’s', () => {
  it('answers like one that does not exist', async () => {
    const input = { idempotencyKey: randomUUID(), seenVersion: 1, fields: emptyFields, stated: null, reason: null };

    expect(await actAs(stranger, readCorrection, { recordId })).toEqual({ ok: false, reason: 'not-found' });
    expect(await actAs(stranger, correctDemographics, { ...input, recordId })).toEqual({ ok: false, reason: 'not-found' });
    expect(await actAs(stranger, correctDemographics, { ...input, idempotencyKey: randomUUID(), recordId: randomUUID() })).toEqual({ ok: false, reason: 'not-found' });
    expect(await actAs(stranger, undoCorrection, { recordId, version: 2, reason: '不是我的' })).toEqual({ ok: false, reason: 'not-found' });
  });
});
