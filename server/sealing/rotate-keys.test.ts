import { randomUUID } from 'node:crypto';

import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';

import { matchKeys } from '@/domain/matching/match-keys';
import {
  after, before, between, bytes, card, moveClaim, passport, person, plant, plantVersions, startWith,
} from '@/server/sealing/rotated-product.fixture';
import type { Planted, Product } from '@/server/sealing/rotated-product.fixture';

let planted: Planted;

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
    ...(await findCopied(product)),
  };
}

async function findCopied({ database, unseal, sealedColumns, identifierDigests, resourceSystem }: Product) {
  const { recordSourceId, copyId, sourceRecordId } = planted;
  const source = await database().recordSource.findUniqueOrThrow({ where: { id: recordSourceId }, include: { locators: true, copies: true } });
  const [locator] = source.locators;
  const [copy] = source.copies;

  return {
    credentials: unseal(sealedColumns.sourceCredentials(recordSourceId), source.credentialsSealed),
    patient: locator?.patientSealed && unseal(sealedColumns.locatedPatient(recordSourceId, sourceRecordId), locator.patientSealed),
    copy: copy && unseal(sealedColumns.recordCopy(copyId), copy.payloadSealed),
    byResource: identifierDigests(resourceSystem(recordSourceId, 'Observation'), 'r1').some((digest) => copy && digest.equals(copy.resourceDigest)),
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
    credentials: 'a token',
    patient: 'p1',
    copy: '{"id":"r1"}',
    byResource: true,
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
    expect((await rotated).map(({ left }) => left)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
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
      { table: 'record_source', read: 1, changed: 0, left: 0 },
      { table: 'record_locator', read: 1, changed: 0, left: 0 },
      { table: 'record_copy', read: 1, changed: 0, left: 0 },
    ]);
  });

  test('leaves no digest of the earlier key behind, in released claims neither', async () => {
    const product = await between();
    const stored = await product.database().identifierClaim.findMany({ select: { digest: true } });
    const earlier = [card, passport].flatMap(({ system, value }) => product.identifierDigests(system, value).slice(1));

    expect(stored.filter(({ digest }) => earlier.some((each) => each.equals(digest)))).toEqual([]);
  });
});

test('a card is found when its number moves between two looks of one search', async () => {
  const product = await startWith(`k3:${bytes.k3},k2@chinese:${bytes.k2}`, 'international');
  let rotated = false;
  const rotating = product.database().$extends({
    query: {
      $queryRaw: async ({ args, query }) => {
        const rows: unknown = await query(args);
        if (!rotated) await product.rotateKeys(() => undefined);
        rotated = true;
        return rows;
      },
    },
  });

  expect(await product.findClaimHolders(rotating, [card])).toEqual([{ system: card.system, value: card.value, personId: planted.personId }]);
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

  const product = await startWith(`k3:${bytes.k3},k1:${bytes.k1}`, 'international');
  const tables = await product.rotateKeys(() => undefined);
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
