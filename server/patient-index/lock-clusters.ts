import 'server-only';

import type { Anchor, Bond, Cluster, HeldClaim, HeldRecord } from '@/domain/patient-index/cluster';
import type { Transaction } from '@/server/db';

type PersonRow = { id: string; index_number: string; version: number; created_at: Date; merged_into_id: string | null };
type RecordRow = {
  record_id: string;
  person_id: string;
  home_id: string;
  organisation_id: string;
  version: number;
  first_event_id: bigint;
  identifier_keys: string[];
};
type ClaimRow = { id: bigint; person_id: string; home_id: string; system: string; key: string };
type BondRow = { event_id: bigint; retired_person_id: string; survivor_person_id: string };

// A number nobody could check says nothing about whose record it is on.
const UNVERIFIED = 'none';

/**
 * The clusters these persons belong to, one for each id in their order (the
 * same one where two are one person), locked in ascending id order and read
 * again under the locks: what is planned on them is still true when it commits.
 */
export async function lockClusters(transaction: Transaction, personIds: readonly string[]): Promise<readonly Cluster[]> {
  const persons = await lockPersons(transaction, personIds);
  const rootIds = persons.filter(({ merged_into_id: into }) => into === null).map(({ id }) => id);
  const records = await readRecords(transaction, rootIds);
  const claims = await readClaims(transaction, rootIds);
  const bonds = await readBonds(transaction, persons.map(({ id }) => id));
  const clusters = new Map(rootIds.map((rootId) => [rootId, clusterOf(rootId, { persons, records, claims, bonds })]));

  return personIds.flatMap((personId) => {
    const person = persons.find(({ id }) => id === personId);
    return (person && clusters.get(person.merged_into_id ?? person.id)) ?? [];
  });
}

/** Locks until what is locked is all there is: while waiting, a person may have been merged into one not asked for. */
async function lockPersons(transaction: Transaction, personIds: readonly string[]): Promise<readonly PersonRow[]> {
  for (;;) {
    const locked = await transaction.$queryRaw<{ id: string }[]>`
      SELECT id FROM person
      WHERE id IN (SELECT coalesce(merged_into_id, id) FROM person WHERE id = ANY (${personIds}::uuid[]))
        OR merged_into_id IN (SELECT coalesce(merged_into_id, id) FROM person WHERE id = ANY (${personIds}::uuid[]))
      ORDER BY id FOR NO KEY UPDATE`;
    const current = await transaction.$queryRaw<PersonRow[]>`
      SELECT id, index_number, version, created_at, merged_into_id FROM person
      WHERE id IN (SELECT coalesce(merged_into_id, id) FROM person WHERE id = ANY (${personIds}::uuid[]))
        OR merged_into_id IN (SELECT coalesce(merged_into_id, id) FROM person WHERE id = ANY (${personIds}::uuid[]))
      ORDER BY id`;

    const held = new Set(locked.map(({ id }) => id));
    if (current.every(({ id }) => held.has(id))) return current;
  }
}

function readRecords(transaction: Transaction, rootIds: readonly string[]): Promise<RecordRow[]> {
  return transaction.$queryRaw<RecordRow[]>`
    SELECT member.source_record_id AS record_id, member.person_id, coalesce(member.home_person_id, member.person_id) AS home_id,
      record.organisation_id,
      (SELECT max(version) FROM source_record_version WHERE source_record_id = record.id) AS version,
      least(member.opened_event_id, (SELECT min(opened_event_id) FROM membership
        WHERE source_record_id = record.id AND closed_event_id IS NOT NULL)) AS first_event_id,
      ARRAY(SELECT system || ' ' || encode(digest, 'hex') FROM identifier
        WHERE source_record_id = record.id AND assurance <> ${UNVERIFIED} ORDER BY 1) AS identifier_keys
    FROM membership AS member JOIN source_record AS record ON record.id = member.source_record_id
    WHERE member.person_id = ANY (${rootIds}::uuid[]) AND member.closed_event_id IS NULL
    ORDER BY record.created_at, record.id`;
}

function readClaims(transaction: Transaction, rootIds: readonly string[]): Promise<ClaimRow[]> {
  return transaction.$queryRaw<ClaimRow[]>`
    SELECT id, person_id, coalesce(home_person_id, person_id) AS home_id, system, system || ' ' || encode(digest, 'hex') AS key
    FROM identifier_claim WHERE person_id = ANY (${rootIds}::uuid[]) AND released_event_id IS NULL
    ORDER BY id`;
}

function readBonds(transaction: Transaction, anchorIds: readonly string[]): Promise<BondRow[]> {
  return transaction.$queryRaw<BondRow[]>`
    SELECT event_id, retired_person_id, survivor_person_id FROM person_merge
    WHERE revoked_event_id IS NULL AND retired_person_id = ANY (${anchorIds}::uuid[])
    ORDER BY event_id`;
}

type Rows = { persons: readonly PersonRow[]; records: readonly RecordRow[]; claims: readonly ClaimRow[]; bonds: readonly BondRow[] };

function clusterOf(rootId: string, { persons, records, claims, bonds }: Rows): Cluster {
  const anchors = persons.filter(({ id, merged_into_id: into }) => id === rootId || into === rootId);
  const anchorIds = new Set(anchors.map(({ id }) => id));

  return {
    rootId,
    anchors: anchors.map(anchorOf),
    bonds: bonds.filter(({ retired_person_id: id }) => anchorIds.has(id)).map(bondOf),
    records: records.filter(({ person_id: id }) => id === rootId).map(recordOf),
    claims: claims.filter(({ person_id: id }) => id === rootId).map(claimOf),
  };
}

function anchorOf({ id, index_number: indexNumber, version, created_at: createdAt }: PersonRow): Anchor {
  return { personId: id, indexNumber, version, createdAt: createdAt.toISOString() };
}

function bondOf({ event_id: eventId, retired_person_id: retiredId, survivor_person_id: survivorId }: BondRow): Bond {
  return { eventId, between: [retiredId, survivorId] };
}

function recordOf(row: RecordRow): HeldRecord {
  return {
    recordId: row.record_id,
    homeId: row.home_id,
    organisationId: row.organisation_id,
    version: row.version,
    firstEventId: row.first_event_id,
    identifierKeys: row.identifier_keys,
  };
}

function claimOf({ id, system, key, home_id: homeId }: ClaimRow): HeldClaim {
  return { claimId: id.toString(), system, key, homeId };
}
