import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';

import type { FeedRow } from '@/domain/feed/read-feed-row';
import { buildMatchKeys } from '@/domain/matching/match-keys';
import { database } from '@/server/db';
import { importRows, noDoubts } from '@/server/feed/import-rows';
import { findCandidates } from '@/server/patient-index/find-candidates';
import { readMembers } from '@/server/patient-index/read-members';
import { plantedCards, plantPerson } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

const row: FeedRow = {
  record_id: '7001', name: '周明华', sex: '1', birth_date: '1966-09-05', id_type: '01', id_number: '331024196609059375',
  phone: '15400005003', address: '仙居县', ethnicity: '01', mother_name: '',
};

let hospital: PlantedHospital;

function load(...rows: readonly FeedRow[]) {
  return loadAs(null, ...rows);
}

function loadAs(typeList: string | null, ...rows: readonly FeedRow[]) {
  return importRows({ ...hospital, typeList }, rows.map((one, index) => ({ line: index + 2, row: one })));
}

async function recordOf(localNumber: string, of = hospital) {
  const records = await database().sourceRecord.findMany({
    where: { organisationId: of.id },
    select: { id: true, memberships: { where: { closedEventId: null }, select: { personId: true, basis: true, openedEvent: { select: { kind: true, actorId: true } } } } },
  });
  const found = await Promise.all(records.map(async (record) => ({ record, members: await readMembers(database(), record.memberships[0]?.personId ?? '') })));
  const mine = found.find(({ record, members }) => members.some(({ sourceRecordId, demographics }) => sourceRecordId === record.id && demographics.address === localNumber));
  if (!mine) throw new Error(`no record ${localNumber}`);
  return mine;
}

// A claim of an earlier test would decide a later one; each works with people of its own.
beforeEach(async () => {
  hospital = await plantHospital();
  await database().$transaction(async (transaction) => {
    const claims = await transaction.identifierClaim.findMany({ where: { releasedEventId: null, system: { not: 'index_number' } } });
    const perPerson = Map.groupBy(claims, ({ personId }) => personId);
    if (claims.length === 0) return;
    const event = await transaction.identityEvent.create({
      data: {
        kind: 'RELEASE',
        idempotencyKey: randomUUID(),
        delta: { opened: [], closed: [], claimed: {}, released: Object.fromEntries([...perPerson].map(([id, own]) => [id, own.length])) },
      },
    });
    await transaction.identifierClaim.updateMany({ where: { id: { in: claims.map(({ id }) => id) } }, data: { releasedEventId: event.id } });
  });
});

it('takes a new record in as a person of its own, by an event of its kind and nobody’s hand', async () => {
  expect(await load({ ...row, address: 'a1' })).toEqual({ counts: { registered: 1, linked: 0, changed: 0, unchanged: 0, refused: 0 }, doubts: noDoubts(), refused: [] });

  const { record, members } = await recordOf('a1');
  expect(record.memberships).toMatchObject([{ basis: 'NEW', openedEvent: { kind: 'IMPORT', actorId: null } }]);
  expect(members).toMatchObject([{ demographics: { name: '周明华', nameReading: 'zhou ming hua' }, captureMethods: { name: 'INTERFACE' } }]);
});

it('changes nothing when the same file comes again, also when two runs race', async () => {
  const rows = Array.from({ length: 12 }, (_, index) => ({ ...row, record_id: `9${index}`, id_number: '', name: `第${'一二三四五六七八九十甲乙'.charAt(index)}` }));
  const [one, other] = await Promise.all([load(...rows), load(...rows)]);
  const third = await load(...rows);

  expect(one.counts.registered + other.counts.registered).toBe(12);
  expect(one.counts.unchanged + other.counts.unchanged).toBe(12);
  expect(third.counts).toMatchObject({ unchanged: 12, registered: 0, changed: 0 });
  expect(await database().sourceRecord.count({ where: { organisationId: hospital.id } })).toBe(12);
});

it('makes a changed row a new version of the same record, looked for by what it now says', async () => {
  await load({ ...row, address: 'v1', id_number: '' });
  expect((await load({ ...row, name: '周明桦', address: 'v2', id_number: '' })).counts).toMatchObject({ changed: 1 });

  const { record, members } = await recordOf('v2');
  expect(members).toMatchObject([{ version: 2, demographics: { name: '周明桦' } }]);
  const keyed = async (name: string) => {
    const { candidates } = await findCandidates(database(), buildMatchKeys('name', { name }));
    return candidates.some(({ sourceRecordId }) => sourceRecordId === record.id);
  };
  expect([await keyed('周明华'), await keyed('周明桦')]).toEqual([false, true]);
});

it('leaves a record alone whose number the hospital gave to somebody else, and asks where the index knows whom', async () => {
  await load({ ...row, address: 'o1', id_number: '' }, { ...row, record_id: '7002', name: '吴秀兰', sex: '2', birth_date: '1951-02-03', phone: '15400009999', address: 'o2', id_number: '' });
  const other = { ...row, name: '吴秀兰', sex: '2', birth_date: '1951-02-03', phone: '15400009999', address: 'o3', id_number: '' };

  expect(await load(other)).toMatchObject({ counts: { changed: 0, refused: 1 }, refused: [{ line: 2, localNumber: '7001', fault: 'another-person' }] });
  const { record, members } = await recordOf('o1');
  expect(members).toMatchObject([{ version: 1, demographics: { name: '周明华' } }]);
  const [waiting] = await database().indexCase.findMany({ where: { records: { some: { sourceRecordId: record.id } } }, include: { records: true } });
  expect(waiting).toMatchObject({ origin: 'CONFLICT', openedById: null });
  expect(waiting?.records.map(({ sourceRecordId }) => sourceRecordId)).toContain((await recordOf('o2')).record.id);
});

it('keeps the mother’s name for comparing, and takes a mended one as a change', async () => {
  await load({ ...row, address: 'm1', id_number: '', mother_name: '陈秀珍' });
  expect((await load({ ...row, address: 'm1', id_number: '', mother_name: '陈秀珍' })).counts).toMatchObject({ unchanged: 1 });
  expect((await load({ ...row, address: 'm1', id_number: '', mother_name: '陈秀贞' })).counts).toMatchObject({ changed: 1 });

  expect((await recordOf('m1')).members).toMatchObject([{ version: 2, demographics: { motherName: '陈秀贞' } }]);
});

it('gives two runs that change one record at once one version after the other', async () => {
  await load({ ...row, address: 'r1', id_number: '' });
  await Promise.all(['r2', 'r3', 'r4'].map((address) => load({ ...row, address, id_number: '' })));

  const versions = await database().sourceRecordVersion.findMany({ where: { sourceRecord: { organisationId: hospital.id } }, orderBy: { version: 'asc' }, select: { version: true } });
  expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
});

it('claims a number that comes later for the person the record belongs to', async () => {
  await load({ ...row, address: 'c1', id_number: '' });
  await load({ ...row, address: 'c1' });

  const { record } = await recordOf('c1');
  expect(await database().identifierClaim.findMany({ where: { personId: record.memberships[0]?.personId ?? '', system: 'prc_id18', releasedEventId: null } })).toHaveLength(1);
});

it('links to whoever holds the number where name and birth date agree, and to nobody where they do not', async () => {
  const { number, birthDate } = plantedCards.second;
  const personId = await plantPerson(await plantStaff(await plantHospital(), ['CLERK']), plantedCards.second);
  const theirs = { ...row, name: '试验人', birth_date: birthDate, id_number: number };

  expect((await load({ ...theirs, record_id: '1', address: 'l1' }, { ...theirs, record_id: '2', name: '别人', address: 'l2' })).counts).toMatchObject({ linked: 1, registered: 1 });
  expect((await recordOf('l1')).record.memberships).toMatchObject([{ personId, basis: 'AUTOMATIC', openedEvent: { kind: 'LINK' } }]);
  expect((await recordOf('l2')).record.memberships[0]?.personId).not.toBe(personId);
  expect(await database().identifierClaim.count({ where: { system: 'prc_id18', releasedEventId: null } })).toBe(1);
});

it('names the rows it refuses by line, takes the others, and says in the audit trail what became of all', async () => {
  const { refused, counts } = await load({ ...row, record_id: '' }, { ...row, address: 'ok' }, { ...row, record_id: '3', birth_date: '1966-13-01' });

  expect(refused).toEqual([
    { line: 2, localNumber: '', fault: 'record-id' },
    { line: 4, localNumber: '3', fault: 'birth-date' },
  ]);
  expect(counts).toMatchObject({ registered: 1, refused: 2 });
  expect(await database().auditEvent.findFirst({ where: { organisationId: hospital.id }, select: { kind: true, actorId: true, detail: true } })).toEqual({
    kind: 'records-imported',
    actorId: null,
    detail: { registered: 1, linked: 0, changed: 0, unchanged: 0, refused: 2, hospital: hospital.code },
  });
});

it('keeps what a hospital calls a paper together with the list, and takes a list that is said later', async () => {
  const passport = { ...row, id_type: '03', id_number: 'E90411277', address: 'types' };

  expect(await load(passport)).toMatchObject({ counts: { registered: 1 }, doubts: { 'list-not-said': 1 } });
  const { record } = await recordOf('types');
  const identifiers = () =>
    database().identifier.findMany({ where: { sourceRecordId: record.id }, orderBy: { documentType: { sort: 'asc', nulls: 'first' } }, select: { kind: true, documentType: true } });
  expect(await identifiers()).toEqual([{ kind: 'unknown', documentType: null }]);

  // As a passport the number has a key of its own; the unread one stays beside it.
  expect(await loadAs('CV02.01.101-2011', passport)).toMatchObject({ counts: { changed: 1 }, doubts: noDoubts() });
  expect(await identifiers()).toEqual([{ kind: 'unknown', documentType: null }, { kind: 'passport_cn', documentType: 'CV02.01.101-2011|03' }]);
  expect(await loadAs('CV02.01.101-2011', passport)).toMatchObject({ counts: { unchanged: 1 } });

  expect(await load({ ...passport, id_type: 'CV02.01.101|3' })).toMatchObject({ counts: { changed: 1 } });
  expect(await identifiers()).toContainEqual({ kind: 'passport_cn', documentType: 'CV02.01.101|03' });
});

it('binds no number that is none of the type its list gives', async () => {
  expect(await load({ ...row, id_type: 'psn_cert_type|08', address: 'not theirs' })).toMatchObject({ doubts: { 'other-number': 1 } });

  const { record } = await recordOf('not theirs');
  expect(await database().identifier.findMany({ where: { sourceRecordId: record.id }, select: { kind: true, assurance: true, documentType: true } })).toEqual([
    { kind: 'unknown', assurance: 'none', documentType: 'psn_cert_type|08' },
  ]);
});
