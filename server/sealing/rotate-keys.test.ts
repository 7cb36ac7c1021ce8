import { randomBytes, randomUUID } from 'node:crypto';

import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';

import { matchKeys } from '@/domain/matching/match-keys';
import type { Demographics } from '@/domain/patient-index/demographics';
import { identityDelta } from '@/domain/patient-index/identity-delta';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import type { PlantedHospital } from '@/test/plant-staff';

const bytes = { k1: randomBytes(32).toString('base64'), k2: randomBytes(32).toString('base64') };
// The specimen number of GB 11643-1999; nobody's.
const card: CarriedIdentifier = {
  kind: 'prc_id18',
  system: 'prc_id18',
  value: '11010519491231002X',
  masked: '110***********002X',
  assurance: 'checksum',
  captureMethod: 'CHIP',
  claims: true,
  primary: true,
  sex: 'F',
  birthDate: '1949-12-31',
};
const passport: CarriedIdentifier = { ...card, kind: 'passport_cn', system: 'passport_cn', value: 'E00000000', masked: 'E****0000' };
const person: Demographics = {
  name: '单晓云',
  nameReading: 'shan xiao yun',
  foreignName: null,
  sex: '2',
  birthDate: '1949-12-31',
  phone: '13800138000',
  address: '浙江省杭州市',
  nationality: 'CHN',
  ethnicGroup: '01',
};

type Planted = { hospital: PlantedHospital; personId: string; otherPersonId: string; sourceRecordId: string; draftId: string };

let planted: Planted;

/** The product as a server that has just started with these keys sees it. */
async function startWith(keys: string, suite: 'international' | 'chinese') {
  Object.assign(process.env, { YIKA_SEAL_KEYS: keys, YIKA_DIGEST_KEYS: keys, YIKA_SUITE: suite });
  vi.resetModules();
  await globalThis.yikaDatabase?.$disconnect();
  globalThis.yikaDatabase = undefined;

  return {
    ...(await import('@/server/db')),
    ...(await import('@/server/patient-index/find-claim-holders')),
    ...(await import('@/server/patient-index/find-candidates')),
    ...(await import('@/server/patient-index/make-person')),
    ...(await import('@/server/patient-index/store-record')),
    ...(await import('@/server/patient-index/stored-demographics')),
    ...(await import('@/server/sealing/digest')),
    ...(await import('@/server/sealing/rotate-keys')),
    ...(await import('@/server/sealing/seal')),
    ...(await import('@/server/sealing/sealed-columns')),
    ...(await import('@/test/plant-staff')),
  };
}

type Product = Awaited<ReturnType<typeof startWith>>;

const before = () => startWith(`k1:${bytes.k1}`, 'international');
const between = () => startWith(`k2:${bytes.k2},k1@international:${bytes.k1}`, 'chinese');
const after = () => startWith(`k2:${bytes.k2}`, 'chinese');

async function plant(product: Product): Promise<Planted> {
  const hospital = await product.plantHospital();
  const staff = await product.plantStaff(hospital, ['CLERK']);

  return product.inTransaction(async (transaction) => {
    const context = { staff, transaction, now: new Date(), today: '2026-11-23', audit: () => undefined };
    const register = async (demographics: Demographics, identifiers: CarriedIdentifier[]) => {
      const sourceRecordId = await product.storeRecord(context, { demographics, captureMethods: {}, identifiers, reason: null });
      const { personId } = await product.makePerson(context, { sourceRecordId, claimed: identifiers, idempotencyKey: randomUUID(), reason: null });
      return { sourceRecordId, personId };
    };
    const { sourceRecordId, personId } = await register(person, [card]);
    const other = await register({ ...person, name: '单小芸', phone: null }, [passport]);
    const draftId = randomUUID();
    const sealed = product.seal(product.sealedColumns.draft(draftId), 'half typed');
    await transaction.registrationDraft.create({ data: { id: draftId, staffId: staff.staffId, sealed } });

    return { hospital, personId, otherPersonId: other.personId, sourceRecordId, draftId };
  });
}

/** Takes a claim from one person to the other, as a merge does. */
async function moveClaim(product: Product, system: string, from: string, to: string): Promise<void> {
  await product.inTransaction(async (transaction) => {
    const live = await transaction.identifierClaim.findFirstOrThrow({ where: { system, personId: from, releasedEventId: null } });
    const delta = identityDelta({ claimed: { [to]: 1 }, released: { [from]: 1 } });
    const event = await transaction.identityEvent.create({ data: { kind: 'CLAIM', idempotencyKey: randomUUID(), delta } });

    await transaction.identifierClaim.update({ where: { id: live.id }, data: { releasedEventId: event.id } });
    await transaction.identifierClaim.create({ data: { system, digest: live.digest, personId: to, eventId: event.id } });
  });
}

/** More versions of one record than a page holds. */
async function plantVersions({ database, sealDemographics }: Product, id: string, count: number): Promise<void> {
  const versions = Array.from({ length: count }, (_, index) => ({
    sourceRecordId: id,
    version: index + 2,
    demographicsSealed: sealDemographics(id, index + 2, person),
    captureMethods: {},
  }));

  await database().sourceRecordVersion.createMany({ data: versions });
}

async function findEverything(product: Product) {
  const { database, unseal, sealedColumns } = product;
  const { hospital, sourceRecordId, draftId } = planted;
  const index = await database().person.findUniqueOrThrow({ where: { id: planted.personId } });
  const claimed = [card, passport, { system: 'index_number', value: index.indexNumber }];
  const record = await database().sourceRecord.findUniqueOrThrow({ where: { id: sourceRecordId }, include: { identifiers: true } });
  const draft = await database().registrationDraft.findUniqueOrThrow({ where: { id: draftId } });
  const localNumber = unseal(sealedColumns.localNumber(sourceRecordId), record.localNumberSealed);
  const localDigests = product.identifierDigests(product.localNumberSystem(hospital.id), localNumber);

  return {
    holders: new Map((await product.findClaimHolders(database(), claimed)).map(({ system, personId }) => [system, personId])),
    candidates: (await product.findCandidates(database(), matchKeys(person))).candidates.map(({ personId }) => personId).toSorted(),
    identifiers: record.identifiers.map(({ id, sealed }) => unseal(sealedColumns.identifier(id), sealed)),
    byLocalNumber: localDigests.some((digest) => digest.equals(record.localNumberDigest)),
    draft: unseal(sealedColumns.draft(draftId), draft.sealed),
  };
}

beforeAll(async () => {
  const product = await before();
  planted = await plant(product);

  await plantVersions(product, planted.sourceRecordId, 600);
  await moveClaim(product, 'passport_cn', planted.otherPersonId, planted.personId);
  await moveClaim(product, 'passport_cn', planted.personId, planted.otherPersonId);
  await moveClaim(product, 'index_number', planted.otherPersonId, planted.personId);
});

function expected() {
  const { personId, otherPersonId } = planted;

  return {
    holders: new Map([['prc_id18', personId], ['passport_cn', otherPersonId], ['index_number', personId]]),
    candidates: [personId, otherPersonId].toSorted(),
    identifiers: [card.value],
    byLocalNumber: true,
    draft: 'half typed',
  };
}

describe('a rotation to another key and another suite', () => {
  test('is found by both keys before it, and can be cut off and taken up again', async () => {
    const product = await between();
    let pages = 0;
    const cut = () => {
      pages += 1;
      if (pages === 3) throw new Error('the power went');
    };

    expect(await findEverything(product)).toEqual(expected());
    await expect(product.rotateKeys(cut)).rejects.toThrow('the power went');
    expect(await findEverything(product)).toEqual(expected());
  });

  test('loses nobody for a moment while it runs', async () => {
    const product = await between();
    const rotation = { running: true };
    const rotated = product.rotateKeys(() => undefined).finally(() => (rotation.running = false));

    while (rotation.running) expect(await findEverything(product)).toEqual(expected());
    expect((await rotated).map(({ left }) => left)).toEqual([0, 0, 0, 0, 0]);
  });

  test('leaves nothing that needs the earlier key', async () => {
    expect(await findEverything(await after())).toEqual(expected());
  });

  test('changes nothing when run again', async () => {
    const tables = await (await after()).rotateKeys(() => undefined);

    expect(tables).toEqual([
      { table: 'source_record', read: 2, changed: 0, left: 0 },
      { table: 'source_record_version', read: 602, changed: 0, left: 0 },
      { table: 'identifier', read: 2, changed: 0, left: 0 },
      { table: 'identifier_claim', read: 7, changed: 0, left: 0 },
      { table: 'registration_draft', read: 1, changed: 0, left: 0 },
    ]);
  });

  test('leaves no digest of the earlier key behind, in released claims neither', async () => {
    const product = await between();
    const stored = await product.database().identifierClaim.findMany({ select: { digest: true } });
    const earlier = [card, passport].flatMap(({ system, value }) => product.identifierDigests(system, value).slice(1));

    expect(stored.filter(({ digest }) => earlier.some((each) => each.equals(digest)))).toEqual([]);
  });
});

test('an identifier that one record carries under both keys is left, and said so', async () => {
  const stray = await before();
  const id = randomUUID();
  await stray.database().identifier.create({
    data: {
      id,
      sourceRecordId: planted.sourceRecordId,
      system: card.system,
      kind: card.kind,
      digest: stray.digestIdentifier(card.system, card.value),
      sealed: stray.seal(stray.sealedColumns.identifier(id), card.value),
      masked: card.masked,
      assurance: card.assurance,
      captureMethod: 'TYPED',
    },
  });

  const tables = await (await between()).rotateKeys(() => undefined);
  expect(tables.find(({ table }) => table === 'identifier')).toEqual({ table: 'identifier', read: 3, changed: 0, left: 1 });
});

// What a stolen dump is searched for, with nothing of ours between: every row of every table as text.
test('no number, name or phone stands anywhere in the database in clear', async () => {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  const clear = [card.value, passport.value, person.name, person.phone ?? '', 'half typed'];
  const patterns = clear.flatMap((text) => [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64')]);

  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT row::text AS row FROM ${name} AS row`);
      expect(rows.filter(({ row }) => patterns.some((pattern) => row.includes(pattern))), name).toEqual([]);
    }
  } finally {
    await client.end();
  }
});
