import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, it } from 'vitest';

import { client, makeEvent, makeRecord, merge, openMembership, registered, transaction } from '@/prisma/raw-index.fixture';

let one: Awaited<ReturnType<typeof registered>>;
let two: Awaited<ReturnType<typeof registered>>;

beforeEach(async () => {
  one = await registered();
  two = await registered();
});

const attacks: [story: string, attack: () => Promise<unknown>, refusal: RegExp][] = [
  ['a record in two persons', async () => openMembership(one.record, two.person, await makeEvent({ opened: [{ record: one.record, person: two.person }] })), /membership_one_open/],
  ['a membership without an event of its own transaction', async () => openMembership(await makeRecord(), one.person, one.event), /without an identity event/],
  ['a membership moved to another person', () => client.query('UPDATE membership SET person_id = $1 WHERE person_id = $2', [two.person, one.person]), /only be closed/],
  ['a membership closed under an old event', () => client.query('UPDATE membership SET closed_event_id = $1 WHERE person_id = $2', [two.event, one.person]), /without an identity event/],
  ['a membership deleted', () => client.query('DELETE FROM membership WHERE person_id = $1', [one.person]), /append-only/],
  ['an event that says less than it did', async () => openMembership(await makeRecord(), one.person, await makeEvent({})), /does not say what it did/],
  ['an event that says more than it did', async () => makeEvent({ opened: [{ record: one.record, person: one.person }] }), /does not say what it did/],
  ['an event rewritten', () => client.query(`UPDATE identity_event SET reason = 'other' WHERE id = $1`, [one.event]), /append-only/],
  ['an event erased', () => client.query('TRUNCATE identity_event CASCADE'), /append-only/],
  ['an event slipped under an old transaction', async () => {
    await client.query(`INSERT INTO identity_event (kind, idempotency_key, delta, transaction_id) VALUES ('LINK', $1, '{}', '1')`, [randomUUID()]);
  }, /does not say what it did/],
  ['a person merged into itself', async () => client.query(`UPDATE person SET state = 'RETIRED', merged_into_id = id, version = 2, state_event_id = $1 WHERE id = $2`, [await makeEvent({}, 'MERGE'), one.person]), /person_not_into_itself/],
  ['a retired person that points nowhere', async () => client.query(`UPDATE person SET state = 'RETIRED', version = 2, state_event_id = $1 WHERE id = $2`, [await makeEvent({}, 'MERGE'), one.person]), /person_active_iff_not_merged/],
  ['a retired person that still holds its record and claim', async () => client.query(`UPDATE person SET state = 'RETIRED', merged_into_id = $3, version = 2, state_event_id = $1 WHERE id = $2`, [await makeEvent({}, 'MERGE'), one.person, two.person]), /holds no membership/],
  ['an index number changed', () => client.query(`UPDATE person SET index_number = 'other', version = 2 WHERE id = $1`, [one.person]), /index number/],
  ['a person deleted', () => client.query('DELETE FROM person WHERE id = $1', [one.person]), /append-only/],
  ['a person changed without a new version', async () => client.query(`UPDATE person SET state_event_id = $1 WHERE id = $2`, [await makeEvent({}), one.person]), /raises its version/],
  ['a claim handed to somebody else', () => client.query('UPDATE identifier_claim SET person_id = $1 WHERE person_id = $2', [two.person, one.person]), /only be released/],
  ['a claim deleted', () => client.query('DELETE FROM identifier_claim WHERE person_id = $1', [one.person]), /append-only/],
  ['an audit entry altered', async () => {
    await client.query(`INSERT INTO audit_event (kind, outcome, detail, trace_id) VALUES ('signed-in', 'done', '{}', 'x')`);
    await client.query(`UPDATE audit_event SET kind = 'signed-out'`);
  }, /append-only/],
  ['a version of a record rewritten', async () => {
    await client.query(`INSERT INTO source_record_version (source_record_id, version, demographics_sealed, capture_methods) VALUES ($1, 1, 'x', '{}')`, [one.record]);
    await client.query(`UPDATE source_record_version SET reason = 'other' WHERE source_record_id = $1`, [one.record]);
  }, /immutable/],
];

describe('the database refuses', () => {
  it.each(attacks)('%s', async (_story, attack, refusal) => {
    await expect(transaction(attack)).rejects.toThrow(refusal);
  });

  it('a second live claim on one identifier', async () => {
    await registered('one card');
    await expect(registered('one card')).rejects.toThrow(/identifier_claim_one_live/);
  });

  it('twins in one person, and a verdict against a shared one', async () => {
    const [low, high] = [one.record, two.record].toSorted();
    await transaction(async () => {
      const event = await makeEvent({}, 'VERDICT');
      await client.query(`INSERT INTO pair_verdict (record_low_id, record_high_id, verdict, evidence_digest, event_id) VALUES ($1, $2, 'DIFFERENT', 'x', $3)`, [low, high, event]);
    });
    await expect(merge(one.person, two.person)).rejects.toThrow(/kept apart/);
  });
});

describe('an honest merge', () => {
  it('is accepted whole', async () => {
    await merge(one.person, two.person);

    const { rows } = await client.query('SELECT state, merged_into_id FROM person WHERE id = $1', [one.person]);
    expect(rows).toEqual([{ state: 'RETIRED', merged_into_id: two.person }]);
  });

  it('leaves nobody pointing at a retired person: a chain cannot be stored', async () => {
    const three = await registered();
    await merge(one.person, two.person);
    await expect(merge(two.person, three.person)).rejects.toThrow(/no other person/);
    await expect(merge(three.person, one.person)).rejects.toThrow(/ACTIVE person/);
  });
});
