import 'server-only';

import type { Regrouping } from '@/domain/patient-index/regroup';
import type { Transaction } from '@/server/db';

/** What happens to the merges in force: one is made, one is undone, or they stay. */
export type BondChange = { made: { retiredId: string; survivorId: string } } | { undone: bigint } | null;

/**
 * The only writer of memberships, claims and the standing of persons once they
 * are registered: does what a plan says, all of it under one event that says
 * the same. The order is the database's: nothing may point at a person that is
 * not in force, so persons return before records move, and retire after.
 */
export async function applyRegrouping(
  transaction: Transaction,
  eventId: bigint,
  changes: Regrouping,
  bond: BondChange,
  basis: 'VERIFIED' | 'AUTOMATIC' = 'VERIFIED',
): Promise<void> {
  await changeBond(transaction, eventId, bond);
  await returnPersons(transaction, eventId, changes);
  await moveRecords(transaction, eventId, changes, basis);
  await moveClaims(transaction, eventId, changes);
  await retirePersons(transaction, eventId, changes);
}

async function changeBond(transaction: Transaction, eventId: bigint, bond: BondChange): Promise<void> {
  if (bond && 'made' in bond) {
    await transaction.personMerge.create({
      data: { retiredPersonId: bond.made.retiredId, survivorPersonId: bond.made.survivorId, eventId },
    });
  }
  if (bond && 'undone' in bond) {
    await transaction.personMerge.updateMany({ where: { eventId: bond.undone, revokedEventId: null }, data: { revokedEventId: eventId } });
  }
}

async function returnPersons(transaction: Transaction, eventId: bigint, { persons, touchedIds }: Regrouping): Promise<void> {
  const returning = persons.filter(({ intoId }) => intoId === null).map(({ personId }) => personId);
  const moved = new Set(persons.map(({ personId }) => personId));
  // A screen drawn from a person that only gains or loses records is out of date, too.
  const staying = touchedIds.filter((personId) => !moved.has(personId));

  await transaction.$executeRaw`
    UPDATE person SET version = version + 1,
      state = CASE WHEN id = ANY (${returning}::uuid[]) THEN 'ACTIVE' ELSE state END,
      merged_into_id = CASE WHEN id = ANY (${returning}::uuid[]) THEN NULL ELSE merged_into_id END,
      state_event_id = CASE WHEN id = ANY (${returning}::uuid[]) THEN ${eventId} ELSE state_event_id END
    WHERE id = ANY (${[...returning, ...staying]}::uuid[])`;
}

async function moveRecords(transaction: Transaction, eventId: bigint, { records }: Regrouping, basis: 'VERIFIED' | 'AUTOMATIC'): Promise<void> {
  const recordIds = records.map(({ recordId }) => recordId);

  await transaction.$executeRaw`
    UPDATE membership SET closed_event_id = ${eventId}
    WHERE source_record_id = ANY (${recordIds}::uuid[]) AND closed_event_id IS NULL`;
  await transaction.$executeRaw`
    INSERT INTO membership (source_record_id, person_id, home_person_id, basis, opened_event_id)
    SELECT moved.record_id, moved.to_id, nullif(moved.home_id, moved.to_id), ${basis}::"MembershipBasis", ${eventId}
    FROM unnest(${recordIds}::uuid[], ${records.map(({ toId }) => toId)}::uuid[], ${records.map(({ homeId }) => homeId)}::uuid[])
      AS moved(record_id, to_id, home_id)`;
}

async function moveClaims(transaction: Transaction, eventId: bigint, { claims }: Regrouping): Promise<void> {
  if (claims.length === 0) return;
  const claimIds = claims.map(({ claimId }) => BigInt(claimId));

  await transaction.$executeRaw`
    UPDATE identifier_claim SET released_event_id = ${eventId}
    WHERE id = ANY (${claimIds}::bigint[]) AND released_event_id IS NULL`;
  await transaction.$executeRaw`
    INSERT INTO identifier_claim (system, digest, person_id, home_person_id, event_id)
    SELECT claim.system, claim.digest, moved.to_id, nullif(moved.home_id, moved.to_id), ${eventId}
    FROM unnest(${claimIds}::bigint[], ${claims.map(({ toId }) => toId)}::uuid[], ${claims.map(({ homeId }) => homeId)}::uuid[])
      AS moved(claim_id, to_id, home_id)
    JOIN identifier_claim AS claim ON claim.id = moved.claim_id`;
}

async function retirePersons(transaction: Transaction, eventId: bigint, { persons }: Regrouping): Promise<void> {
  const retiring = persons.flatMap(({ personId, intoId }) => (intoId === null ? [] : [{ personId, intoId }]));
  if (retiring.length === 0) return;

  await transaction.$executeRaw`
    UPDATE person SET state = 'RETIRED', merged_into_id = retiring.into_id, version = version + 1, state_event_id = ${eventId}
    FROM unnest(${retiring.map(({ personId }) => personId)}::uuid[], ${retiring.map(({ intoId }) => intoId)}::uuid[])
      AS retiring(person_id, into_id)
    WHERE person.id = retiring.person_id`;
}
