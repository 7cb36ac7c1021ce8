import { randomUUID } from 'node:crypto';

import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';

// Raw SQL on purpose: whoever holds the password of the database is the attacker here.
export const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
export const organisationId = randomUUID();

beforeAll(async () => {
  await client.connect();
  await client.query(
    `INSERT INTO organisation (id, code, name, name_english, kind, level, region_code)
     VALUES ($1, 'INV', 'x', 'x', 'HOSPITAL', 'CITY', '330100')`,
    [organisationId],
  );
});

afterAll(() => client.end());

export async function transaction(work: () => Promise<unknown>): Promise<void> {
  await client.query('BEGIN');
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

export async function makeEvent(delta: object, kind = 'REGISTER'): Promise<string> {
  const empty = { opened: [], closed: [], claimed: {}, released: {} };
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO identity_event (kind, idempotency_key, delta) VALUES ($1, $2, $3) RETURNING id`,
    [kind, randomUUID(), JSON.stringify({ ...empty, ...delta })],
  );
  return rows[0]?.id ?? '';
}

export async function makeRecord(): Promise<string> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO source_record (id, organisation_id, local_number_digest, local_number_sealed) VALUES ($1, $2, $3, $3)`,
    [id, organisationId, Buffer.from(id)],
  );
  return id;
}

export async function makePerson(eventId: string, id: string = randomUUID()): Promise<string> {
  await client.query(`INSERT INTO person (id, index_number, state_event_id) VALUES ($1, $2, $3)`, [id, id, eventId]);
  return id;
}

export const openMembership = (record: string, person: string, event: string, home: string | null = null) =>
  client.query(`INSERT INTO membership (source_record_id, person_id, basis, opened_event_id, home_person_id) VALUES ($1, $2, 'NEW', $3, $4)`, [record, person, event, home]);
export const claim = (digest: string, person: string, event: string, home: string | null = null) =>
  client.query(`INSERT INTO identifier_claim (system, digest, person_id, event_id, home_person_id) VALUES ('prc_id18', $1, $2, $3, $4)`, [Buffer.from(digest), person, event, home]);

/** A person with one record and one claim, committed. */
export async function registered(digest: string = randomUUID()): Promise<{ person: string; record: string; event: string }> {
  const person = randomUUID();
  let record = '';
  let event = '';
  await transaction(async () => {
    record = await makeRecord();
    event = await makeEvent({ opened: [{ record, person }], claimed: { [person]: 1 } });
    await makePerson(event, person);
    await openMembership(record, person, event);
    await claim(digest, person, event);
  });
  return { person, record, event };
}

/** Moves everything a person holds into another and retires it. */
export function merge(from: string, into: string): Promise<void> {
  return transaction(async () => {
    const members = await client.query<{ record: string }>('SELECT source_record_id AS record FROM membership WHERE person_id = $1 AND closed_event_id IS NULL ORDER BY 1', [from]);
    const claims = await client.query<{ digest: Buffer }>('SELECT digest FROM identifier_claim WHERE person_id = $1 AND released_event_id IS NULL', [from]);
    const moved = (person: string) => members.rows.map(({ record }) => ({ record, person }));
    const count = claims.rows.length;
    const event = await makeEvent({ opened: moved(into), closed: moved(from), claimed: { [into]: count }, released: { [from]: count } }, 'MERGE');

    await client.query('INSERT INTO person_merge (retired_person_id, survivor_person_id, event_id) VALUES ($1, $2, $3)', [from, into, event]);
    await client.query(`INSERT INTO outbox_message (event_id, partner_id, payload) VALUES ($1, $2, '{}')`, [event, organisationId]);
    await client.query('UPDATE membership SET closed_event_id = $1 WHERE person_id = $2 AND closed_event_id IS NULL', [event, from]);
    await client.query('UPDATE identifier_claim SET released_event_id = $1 WHERE person_id = $2 AND released_event_id IS NULL', [event, from]);
    for (const { record } of members.rows) await openMembership(record, into, event, from);
    for (const { digest } of claims.rows) await claim(digest.toString(), into, event, from);
    await client.query(`UPDATE person SET state = 'RETIRED', merged_into_id = $1, version = version + 1, state_event_id = $2 WHERE id = $3`, [into, event, from]);
  });
}
