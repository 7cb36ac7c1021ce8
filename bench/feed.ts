import { randomBytes, randomUUID } from 'node:crypto';

import pg from 'pg';

import type { BenchDatabase } from '@/bench/bench-database';
import { printFigure } from '@/bench/figure';
import { generateBlock } from '@/demo/population/generate-population';
import type { SyntheticPerson } from '@/demo/population/synthetic-person';
import { database } from '@/server/db';
import { importRows } from '@/server/feed/import-rows';
import type { NumberedRow } from '@/server/feed/import-rows';

const ROWS = 4_000;
const BLOCK = 1_000;
const SEED = 20_261_124;
/** As many as the feed has in work at once. */
const CONNECTIONS = 4;

/**
 * feed: rows a second through the import, new ones and the same again, beside rows of the same tables and sizes
 * written by bare statements, a transaction each, on as many connections.
 */
export async function benchFeed({ url }: BenchDatabase): Promise<void> {
  const hospital = { id: randomUUID(), code: 'BENCH' };
  await database().organisation.create({
    data: { ...hospital, name: 'BENCH', nameEnglish: 'Bench', kind: 'HOSPITAL', level: 'CITY', regionCode: '330100' },
  });
  const rows = Array.from({ length: ROWS / BLOCK }, (_, block) => generateBlock(SEED, block)).flat().map(rowOf);

  const raw = await perSecond(() => writeRaw(url, hospital.id));
  for (const figure of ['new', 'unchanged'] as const) {
    const value = await perSecond(() => importRows({ ...hospital, typeList: null }, rows));
    printFigure({ bench: 'feed', figure, value, unit: 'rows/s', rows: ROWS, raw: Number(raw.toPrecision(4)), ratio: Number((raw / value).toPrecision(3)) });
  }
}

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();

  return ROWS / ((performance.now() - started) / 1000);
}

function rowOf({ ordinal, demographics, documents }: SyntheticPerson, index: number): NumberedRow {
  const { name, sex, birthDate, phone, address, ethnicGroup } = demographics;
  const [document] = documents;

  return {
    line: index + 2,
    row: {
      record_id: String(ordinal),
      name,
      sex,
      birth_date: birthDate ?? '',
      id_type: document?.kind ?? '',
      id_number: document?.normalized ?? '',
      phone: phone ?? '',
      address: address ?? '',
      ethnicity: ethnicGroup ?? '',
      mother_name: '',
    },
  };
}

async function writeRaw(url: string, organisationId: string): Promise<void> {
  const work = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (let row = 0; row < ROWS / CONNECTIONS; row += 1) await writeRow(client, organisationId);
    await client.end();
  };

  await Promise.all(Array.from({ length: CONNECTIONS }, work));
}

// Random bytes of the sealed sizes: what the database has to store, without what Node has to compute.
async function writeRow(client: pg.Client, organisationId: string): Promise<void> {
  const [record, person] = [randomUUID(), randomUUID()];
  const delta = { opened: [{ record, person }], closed: [], claimed: { [person]: 2 }, released: {} };
  const run = (name: string, text: string, values: unknown[]) => client.query<{ id: string }>({ name, text, values });

  await client.query('BEGIN');
  await run('record', 'INSERT INTO source_record (id, organisation_id, local_number_digest, local_number_sealed) VALUES ($1, $2, $3, $4)', [record, organisationId, randomBytes(32), randomBytes(48)]);
  await run('version', "INSERT INTO source_record_version (source_record_id, version, demographics_sealed, capture_methods) VALUES ($1, 1, $2, '{}')", [record, randomBytes(320)]);
  await run('identifier', "INSERT INTO identifier (id, source_record_id, system, kind, digest, sealed, masked, assurance, capture_method) VALUES ($1, $2, 'prc_id18', 'prc_id18', $3, $4, '', 'checksum', 'INTERFACE')", [randomUUID(), record, randomBytes(32), randomBytes(56)]);
  await run('keys', 'INSERT INTO match_key (key, kind, source_record_id) SELECT key, kind, $2 FROM unnest($1::bigint[]) WITH ORDINALITY AS made(key, kind)', [Array.from({ length: 6 }, () => randomBytes(8).readBigInt64BE()), record]);
  const event = await run('event', "INSERT INTO identity_event (kind, organisation_id, idempotency_key, delta) VALUES ('IMPORT', $1, $2, $3) RETURNING id", [organisationId, randomUUID(), JSON.stringify(delta)]);
  const eventId = event.rows[0]?.id;
  await run('person', 'INSERT INTO person (id, index_number, state_event_id) VALUES ($1, $2, $3)', [person, person, eventId]);
  await run('membership', "INSERT INTO membership (source_record_id, person_id, basis, opened_event_id) VALUES ($1, $2, 'NEW', $3)", [record, person, eventId]);
  await run('claims', "INSERT INTO identifier_claim (system, digest, person_id, event_id) VALUES ('prc_id18', $1, $3, $4), ('index_number', $2, $3, $4)", [randomBytes(32), randomBytes(32), person, eventId]);
  await client.query('COMMIT');
}
