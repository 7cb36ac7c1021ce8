import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { identityKeys } from '@/domain/identifiers/identity-key';
import { recognise } from '@/domain/identifiers/recognise';
import { env } from '@/server/env';
import { nameReading } from '@/server/patient-index/name-reading';
import { unsealDemographics } from '@/server/patient-index/stored-demographics';
import { digestIdentifier } from '@/server/sealing/digest';
import { verifyPassword } from '@/server/sign-in/verify-password';

import { demoAccounts } from '@/demo/accounts';
import { cast, getCastMember } from '@/demo/cast';
import type { CastKey } from '@/demo/cast';
import type { CastMember } from '@/demo/cast/cast-member';
import { identifierOf } from '@/demo/fill/file-population';
import { fillDemo } from '@/demo/fill/fill-demo';
import { fillPopulation } from '@/demo/fill/fill-population';
import { dumpTables, findClearText } from '@/demo/fill/find-clear-text.fixture';
import { listConstraints } from '@/demo/fill/list-constraints.fixture';
import { generateBlock } from '@/demo/population/generate-population';

const FEW = 300;
const ALL = 500;
const people = generateBlock(1, 0).slice(0, ALL);
const members: readonly CastMember[] = cast;
const today = '2026-11-23';

const client = new Client({ connectionString: env().DATABASE_URL });

function fill(persons: number, seed: number | null = null) {
  return fillDemo({ connectionString: env().DATABASE_URL, persons, seed, onProgress: () => undefined });
}

async function ask<Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
  return (await client.query<Row>(statement, [...values])).rows;
}

async function holderOf(text: string): Promise<string | undefined> {
  const keys = recognise(text, { today, localPatterns: [] }).readings.flatMap((reading) => identityKeys(reading, { organisationCode: 'HZ-CH' }));
  for (const { system, value } of keys) {
    const holder = await holderOfKey(system, value);
    if (holder) return holder;
  }
  return undefined;
}

async function holderOfKey(system: string, value: string): Promise<string | undefined> {
  const rows = await ask<{ person_id: string }>(
    'SELECT person_id FROM identifier_claim WHERE system = $1 AND digest = $2 AND released_event_id IS NULL',
    [system, digestIdentifier(system, value)],
  );
  return rows[0]?.person_id;
}

async function countRows(): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
  const counts: Record<string, string> = {};

  for (const { name } of tables) counts[name] = (await ask<{ n: string }>(`SELECT count(*) AS n FROM ${name}`))[0]?.n ?? '';
  return counts;
}

beforeAll(async () => {
  await client.connect();
});
afterAll(() => client.end());

describe('filling an empty database', () => {
  let constraintsBefore: readonly string[] = [];

  beforeAll(async () => {
    constraintsBefore = await listConstraints(client);
    await fill(FEW);
    await fillPopulation(client, env().DATABASE_URL, { seed: 1, first: FEW, end: ALL, bulkFrom: 0, onProgress: () => undefined });
  });

  it('brings every person of the population and the cast, and every record of theirs', async () => {
    const castRecords = members.flatMap(({ records }) => records).length;
    const [counts] = await ask<object>(
      "SELECT (SELECT count(*)::int FROM source_record) AS records, (SELECT count(*)::int FROM person WHERE state = 'ACTIVE') AS persons",
    );

    expect(counts).toEqual({
      records: castRecords + people.flatMap(({ records }) => records).length,
      persons: ALL + members.filter(({ records, sharesPersonWith }) => records.length > 0 && !sharesPersonWith).length + members.flatMap(({ records }) => records.filter(({ apart }) => apart)).length,
    });
  });

  it('gives every record one open membership with an ACTIVE person, made by an event', async () => {
    const wrong = await ask(`
      SELECT record.id FROM source_record record
      LEFT JOIN membership ON membership.source_record_id = record.id AND closed_event_id IS NULL
      LEFT JOIN person ON person.id = person_id AND state = 'ACTIVE'
      LEFT JOIN identity_event event ON event.id = opened_event_id AND kind = 'IMPORT'
      GROUP BY record.id HAVING count(event.id) <> 1 OR count(person.id) <> 1`);

    expect(wrong).toEqual([]);
  });

  it('states in every event what it did', async () => {
    const [events] = await ask<object>('SELECT count(*)::int AS all, count(*) FILTER (WHERE delta = done_by_event(id))::int AS exact FROM identity_event');

    expect(events).toEqual({ all: 3, exact: 3 });
  });

  it('leaves constraints, indexes and triggers as they were, all valid', async () => {
    expect(await listConstraints(client)).toEqual(constraintsBefore);
    expect(await ask('SELECT indexrelid FROM pg_index WHERE NOT indisvalid')).toEqual([]);
  });

  it('finds people by every number they carry, by their hospital cards and by their index number', async () => {
    for (const { documents, records } of people.slice(FEW - 10, FEW + 10)) {
      const holders: (string | undefined)[] = [];
      for (const { hospital, localNumber } of records) holders.push(await holderOfKey(`hospital_card:${hospital}`, localNumber));
      for (const { system, value } of documents.map(identifierOf)) holders.push(await holderOfKey(system, value));

      expect(holders).not.toContain(undefined);
      expect(new Set(holders).size).toBe(1);
    }
    for (const { id, index_number } of await ask<{ id: string; index_number: string }>('SELECT id, index_number FROM person LIMIT 20')) {
      expect(await holderOfKey('index_number', index_number)).toBe(id);
    }
  });

  it.each<[CastKey, string, CastKey, string]>([
    ['chenMeiling', 'firstPermit', 'chenMeiling', 'renewedPermit'],
    ['linZhiming', 'oldPermit', 'linZhiming', 'permit'],
    ['annaKowalska', 'oldCard', 'annaKowalska', 'card'],
    ['qianMeihua', 'borrowedCard', 'qianMeilan', 'idCard'],
  ])('leads from %s’s %s to the same person as %s’s %s', async (one, document, other, otherDocument) => {
    const first = await holderOf(getCastMember(one).documents[document]?.value ?? '');
    const second = await holderOf(getCastMember(other).documents[otherDocument]?.value ?? '');

    expect(first).toBeDefined();
    expect(first).toBe(second);
  });

  it.each<[CastKey, CastKey]>([
    ['zhangWeiElder', 'zhangWeiYounger'],
    ['linJiayi', 'linJiayiTwin'],
    ['zhengWenbinFather', 'zhengWenbinSon'],
  ])('keeps %s and %s apart', async (one, other) => {
    const first = await holderOf(getCastMember(one).documents['idCard']?.value ?? '');
    const second = await holderOf(getCastMember(other).documents['idCard']?.value ?? '');

    expect([first, second]).not.toContain(undefined);
    expect(first).not.toBe(second);
  });

  it.each(['fangQing', 'sunBoheng', 'zhangWeiThird', 'luciaSerenotti', 'heXiaoyan'] satisfies CastKey[])('knows nobody under the unclaimed number of %s', async (key) => {
    const { documents } = getCastMember(key);
    const [document] = Object.values(documents).filter(({ sound }) => key !== 'heXiaoyan' || sound === false);

    expect(await holderOf(document?.value ?? '')).toBeUndefined();
  });

  it('stores what the hospitals wrote, sealed', async () => {
    const stored = await ask<{ id: string; sealed: Uint8Array }>('SELECT source_record_id AS id, demographics_sealed AS sealed FROM source_record_version');
    const opened = stored.map(({ id, sealed }) => unsealDemographics(id, 1, sealed));

    expect(opened).toEqual(expect.arrayContaining(people.map(({ demographics }) => demographics)));
    expect(opened.filter(({ name }) => name === '张伟').length).toBeGreaterThanOrEqual(4);
  });

  it('reads names as the windows do', () => {
    const misread = people.filter(({ demographics: { name, nameReading: reading } }) => nameReading(name) !== reading);

    // The windows read a whole name, where a few pairs of characters sound otherwise than alone.
    expect(misread.length / people.length).toBeLessThan(0.02);
  });

  it('lets the staff of the demo sign in', async () => {
    const [account] = demoAccounts;
    const [staff] = await ask<{ password_hash: string }>('SELECT password_hash FROM staff WHERE user_name = $1', [account.userName]);

    expect(await verifyPassword(account.password, staff?.password_hash ?? null)).toBe(true);
  });

  it('shows no number, phone or name in a dump of all tables', async () => {
    const dump = await dumpTables(client);
    const everybody = [...people, ...members.filter(({ records }) => records.length > 0)];
    const secrets = [
      ...everybody.flatMap(({ demographics }) => [demographics.name, demographics.phone ?? '', demographics.address ?? '']),
      ...people.flatMap(({ documents, records }) => [...documents.map(({ normalized }) => normalized), ...records.map(({ localNumber }) => localNumber)]),
      ...members.flatMap(({ documents, records }) => [
        ...Object.values(documents).map(({ value }) => value.replace(/[()]/g, '')),
        ...records.map(({ localNumber }) => localNumber),
      ]),
    ].filter((secret) => secret.length > 1);

    expect(findClearText(dump, secrets)).toEqual([]);
  });

  it.each([
    ['text', '{"phone":"15400001001"}'],
    ['bytes', `\\\\x0037${Buffer.from('15400001001').toString('hex')}ff`],
    ['base64', Buffer.from('a 15400001001 b').toString('base64')],
  ])('would notice a phone number left in %s', (_, leak) => {
    expect(findClearText(`1\t${leak}\t\\N`, ['15400001001', '15400001002'])).toEqual(['15400001001']);
  });
});

describe('filling again', () => {
  it('adds nothing', async () => {
    const before = await countRows();
    const report = await fill(ALL);

    expect(report).toMatchObject({ castAdded: false, personsBefore: ALL, personsAdded: 0 });
    expect(await countRows()).toEqual(before);
  });

  it('tops up to the number asked for, with those who come next', async () => {
    const report = await fill(ALL + 20);
    const [next] = generateBlock(1, 0).slice(ALL);
    const identifier = next?.documents.map(identifierOf)[0];

    expect(report).toMatchObject({ personsBefore: ALL, personsAdded: 20 });
    expect(await ask('SELECT FROM identifier_claim WHERE digest = $1', [identifier && digestIdentifier(identifier.system, identifier.value)])).toHaveLength(1);
  });

  it('refuses another seed, and more persons than there are numbers', async () => {
    const before = await countRows();

    await expect(fill(ALL + 40, 2)).rejects.toThrow('other-seed');
    await expect(fill(99_000_000)).rejects.toThrow('too-many-persons');
    expect(await countRows()).toEqual(before);
  });
});
