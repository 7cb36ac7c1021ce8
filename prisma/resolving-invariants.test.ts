import { randomUUID } from 'node:crypto';

import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { claim, client, makeEvent, merge, openMembership, organisationId, registered, transaction } from '@/prisma/raw-index.fixture';

type Registered = Awaited<ReturnType<typeof registered>>;

const HUMAN = randomUUID();

let one: Registered;
let two: Registered;

beforeEach(async () => {
  one = await registered();
  two = await registered();
});

async function humanEvent(kind: string): Promise<string> {
  const event = await client.query<{ id: string }>(
    `INSERT INTO identity_event (kind, actor_id, idempotency_key, delta) VALUES ($1, $2, $3, '{"opened": [], "closed": [], "claimed": {}, "released": {}}') RETURNING id`,
    [kind, HUMAN, randomUUID()],
  );
  return event.rows[0]?.id ?? '';
}

async function judge(verdict: string, event: string): Promise<void> {
  const [low, high] = [one.record, two.record].toSorted();
  await client.query(`INSERT INTO pair_verdict (record_low_id, record_high_id, verdict, evidence_digest, event_id) VALUES ($1, $2, $3, 'x', $4)`, [low, high, verdict, event]);
}

const bond = (retired: string, survivor: string, event: string) =>
  client.query('INSERT INTO person_merge (retired_person_id, survivor_person_id, event_id) VALUES ($1, $2, $3)', [retired, survivor, event]);
const tell = (event: string) => client.query(`INSERT INTO outbox_message (event_id, partner_id, payload) VALUES ($1, $2, '{}')`, [event, organisationId]);

/** Moves the second record to the first person under an event of the machine, and tells the hospital unless it is left out. */
async function moveRecord({ told = true, home = null as string | null } = {}): Promise<void> {
  const event = await makeEvent({ closed: [{ record: two.record, person: two.person }], opened: [{ record: two.record, person: one.person }] }, 'MERGE');
  await client.query('UPDATE membership SET closed_event_id = $1 WHERE source_record_id = $2 AND closed_event_id IS NULL', [event, two.record]);
  await openMembership(two.record, one.person, event, home);
  if (told) await tell(event);
}

const attacks: [story: string, attack: () => Promise<unknown>, refusal: RegExp][] = [
  ['a person retired by no merge', async () => {
    const event = await makeEvent({ closed: [{ record: two.record, person: two.person }], opened: [{ record: two.record, person: one.person }], released: { [two.person]: 1 } }, 'MERGE');
    await client.query('UPDATE membership SET closed_event_id = $1 WHERE source_record_id = $2', [event, two.record]);
    await client.query('UPDATE identifier_claim SET released_event_id = $1 WHERE person_id = $2', [event, two.person]);
    await openMembership(two.record, one.person, event);
    await tell(event);
    await client.query(`UPDATE person SET state = 'RETIRED', merged_into_id = $1, version = version + 1, state_event_id = $2 WHERE id = $3`, [one.person, event, two.person]);
  }, /retired by a merge/],
  ['a merge that joins nobody', async () => bond(two.person, one.person, await makeEvent({}, 'MERGE')), /joins two persons/],
  ['a merge with itself', async () => bond(one.person, one.person, await makeEvent({}, 'MERGE')), /person_merge_two/],
  ['a merge under an old event', () => bond(two.person, one.person, one.event), /without an identity event/],
  ['a record away from its home', () => moveRecord({ home: two.person }), /away from its home/],
  ['a claim away from its home', async () => {
    const event = await makeEvent({ claimed: { [one.person]: 1 } }, 'CLAIM');
    await claim(randomUUID(), one.person, event, two.person);
  }, /away from its home/],
  ['a membership given another home', () => client.query('UPDATE membership SET home_person_id = $1 WHERE person_id = $2', [two.person, one.person]), /only be closed/],
  ['a claim given another home', () => client.query('UPDATE identifier_claim SET home_person_id = $1 WHERE person_id = $2', [two.person, one.person]), /only be released/],
  ['a hospital that is not told', () => moveRecord({ told: false }), /not told/],
  ['a verdict of a human taken back by the machine', async () => {
    await transaction(async () => judge('DIFFERENT', await humanEvent('VERDICT')));
    await transaction(async () => client.query('UPDATE pair_verdict SET revoked_event_id = $1 WHERE revoked_event_id IS NULL AND record_low_id = least($2::uuid, $3::uuid)', [await makeEvent({}, 'VERDICT'), one.record, two.record]));
  }, /outranks/],
  ['a human’s SAME parted by the machine', async () => {
    await transaction(() => moveRecord());
    await transaction(async () => judge('SAME', await humanEvent('VERDICT')));
    await transaction(async () => {
      const event = await makeEvent({ closed: [{ record: two.record, person: one.person }], opened: [{ record: two.record, person: two.person }] }, 'SPLIT');
      await client.query('UPDATE membership SET closed_event_id = $1 WHERE source_record_id = $2 AND closed_event_id IS NULL', [event, two.record]);
      await openMembership(two.record, two.person, event);
      await tell(event);
    });
  }, /outranks/],
];

describe('the database refuses', () => {
  it.each(attacks)('%s', async (_story, attack, refusal) => {
    await expect(transaction(attack)).rejects.toThrow(refusal);
  });
});

describe('after an honest merge the database refuses', () => {
  beforeEach(() => merge(two.person, one.person));

  it('to undo it in name only', async () => {
    await expect(
      transaction(async () => client.query('UPDATE person_merge SET revoked_event_id = $1 WHERE retired_person_id = $2', [await makeEvent({}, 'UNMERGE'), two.person])),
    ).rejects.toThrow(/an undone one does not/);
  });

  it('to merge the two once more', async () => {
    await expect(transaction(async () => bond(two.person, one.person, await makeEvent({}, 'MERGE')))).rejects.toThrow(/ACTIVE person/);
  });

  it.each([
    ['delete the merge', 'DELETE FROM person_merge WHERE retired_person_id = $1', /append-only/],
    ['rewrite whom it joined', 'UPDATE person_merge SET survivor_person_id = retired_person_id WHERE retired_person_id = $1', /only be revoked|person_merge_two/],
  ])('to %s', async (_story, statement, refusal) => {
    await expect(client.query(statement, [two.person])).rejects.toThrow(refusal);
  });

  it.each([
    ['delete what a partner was told', 'DELETE FROM outbox_message WHERE partner_id = $1', /append-only/],
    ['rewrite what a partner was told', `UPDATE outbox_message SET payload = '{"other": 1}' WHERE partner_id = $1`, /only be delivered/],
  ])('to %s', async (_story, statement, refusal) => {
    await expect(client.query(statement, [organisationId])).rejects.toThrow(refusal);
  });

  it('nothing of an honest delivery', async () => {
    const { rowCount } = await client.query('UPDATE outbox_message SET acknowledged_at = now(), tries = tries + 1 WHERE partner_id = $1', [organisationId]);
    expect(rowCount).toBeGreaterThan(0);
  });
});

describe('two transactions at once', () => {
  const rival = new pg.Client({ connectionString: process.env['DATABASE_URL'] });

  beforeAll(() => rival.connect());
  afterAll(() => rival.end());

  async function judgeDifferent(): Promise<void> {
    const event = await rival.query<{ id: string }>(
      `INSERT INTO identity_event (kind, idempotency_key, delta) VALUES ('VERDICT', $1, '{"opened": [], "closed": [], "claimed": {}, "released": {}}') RETURNING id`,
      [randomUUID()],
    );
    const [low, high] = [one.record, two.record].toSorted();
    await rival.query(`INSERT INTO pair_verdict (record_low_id, record_high_id, verdict, evidence_digest, event_id) VALUES ($1, $2, 'DIFFERENT', 'x', $3)`, [low, high, event.rows[0]?.id]);
  }

  it('cannot keep two records apart and together: a verdict waits for the move it cannot see', async () => {
    await Promise.all([client.query('BEGIN'), rival.query('BEGIN')]);
    await moveRecord();
    await judgeDifferent();

    const verdict = expect(rival.query('COMMIT')).rejects.toThrow(/would be kept apart/);
    await client.query('COMMIT');
    await verdict;
  });

  it('… and a move waits for the verdict', async () => {
    await Promise.all([client.query('BEGIN'), rival.query('BEGIN')]);
    await judgeDifferent();
    await rival.query('SET CONSTRAINTS ALL IMMEDIATE');

    const move = expect(moveRecord()).rejects.toThrow(/would share a person/);
    await rival.query('COMMIT');
    await move;
    await client.query('ROLLBACK');
  });
});
