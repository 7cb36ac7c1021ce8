import 'server-only';

import type { Transaction } from '@/server/db';
import { identifierDigests } from '@/server/sealing/digest';
import { nextCursor, PAGE_SIZE } from '@/server/sealing/rotation/rotated-page';
import type { RotatedPage } from '@/server/sealing/rotation/rotated-page';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

type Claim = { id: bigint; system: string; digest: Uint8Array; personId: string };
type Holder = { claimId: bigint; personId: string };
type Value = { claimId: bigint; indexNumber: string | null; identifierId: string | null; sealed: Uint8Array | null };
type Move = { id: bigint; current: Uint8Array<ArrayBuffer> };

/**
 * Claims hold no value of their own, only a digest: it is made anew from what
 * the person's records carry, or from the index number, whichever gives the
 * digest that stands there. Comes after the identifiers and takes what their
 * page does not reach: released claims, and index numbers.
 */
export async function rotateClaims(transaction: Transaction, after: bigint | null): Promise<RotatedPage<bigint>> {
  const claims = await transaction.$queryRaw<Claim[]>`
    SELECT id, system, digest, person_id AS "personId" FROM identifier_claim
    WHERE id > ${after ?? 0n} ORDER BY id LIMIT ${PAGE_SIZE}`;
  const own = await findMoves(transaction, claims, claims.map(({ id, personId }) => ({ claimId: id, personId })));

  // A claim that moved away and came back with a merge and its undoing.
  const unknown = claims.filter(({ id }) => !own.has(id));
  const moved = await findMoves(transaction, unknown, await listOtherHolders(transaction, unknown));
  const moves = [...own.values(), ...moved.values()].filter((move) => move !== null);
  const changed = await applyMoves(transaction, moves);

  return {
    next: nextCursor(claims, ({ id }) => id),
    read: claims.length,
    changed,
    left: unknown.length - moved.size + moves.length - changed,
  };
}

/** By claim: where its digest moves to, or null where it is current already; absent where no value gives it. */
async function findMoves(
  transaction: Transaction,
  claims: readonly Claim[],
  holders: readonly Holder[],
): Promise<Map<bigint, Move | null>> {
  const values = Map.groupBy(await listValues(transaction, claims, holders), ({ claimId }) => claimId);
  const moves = new Map<bigint, Move | null>();

  for (const { id, system, digest } of claims) {
    for (const value of values.get(id) ?? []) {
      const [current, ...earlier] = identifierDigests(system, plainOf(value));
      if (current?.equals(digest)) moves.set(id, null);
      else if (current && earlier.some((each) => each.equals(digest))) moves.set(id, { id, current });
    }
  }
  return moves;
}

function plainOf({ indexNumber, identifierId, sealed }: Value): string {
  if (identifierId && sealed) return unseal(sealedColumns.identifier(identifierId), sealed);
  return indexNumber ?? '';
}

function listValues(transaction: Transaction, claims: readonly Claim[], holders: readonly Holder[]): Promise<Value[]> {
  return transaction.$queryRaw<Value[]>`
    WITH holder AS (
      SELECT asked.claim_id, asked.person_id, claim.system
      FROM unnest(${holders.map(({ claimId }) => claimId)}::bigint[], ${holders.map(({ personId }) => personId)}::uuid[])
        AS asked(claim_id, person_id)
      JOIN identifier_claim claim ON claim.id = asked.claim_id AND claim.id = ANY (${claims.map(({ id }) => id)}::bigint[])
    )
    SELECT DISTINCT holder.claim_id AS "claimId", NULL AS "indexNumber", identifier.id AS "identifierId", identifier.sealed
    FROM holder
    JOIN membership ON membership.person_id = holder.person_id
    JOIN identifier ON identifier.source_record_id = membership.source_record_id AND identifier.system = holder.system
    UNION ALL
    SELECT holder.claim_id, person.index_number, NULL, NULL
    FROM holder JOIN person ON person.id = holder.person_id WHERE holder.system = 'index_number'`;
}

function listOtherHolders(transaction: Transaction, claims: readonly Claim[]): Promise<Holder[]> {
  return transaction.$queryRaw<Holder[]>`
    SELECT DISTINCT claim.id AS "claimId", other.person_id AS "personId"
    FROM identifier_claim claim
    JOIN identifier_claim other ON other.event_id IN (claim.event_id, claim.released_event_id)
      OR other.released_event_id IN (claim.event_id, claim.released_event_id)
    WHERE claim.id = ANY (${claims.map(({ id }) => id)}::bigint[])`;
}

function applyMoves(transaction: Transaction, moves: readonly Move[]): Promise<number> {
  return transaction.$executeRaw`
    UPDATE identifier_claim SET digest = moved.current
    FROM unnest(${moves.map(({ id }) => id)}::bigint[], ${moves.map(({ current }) => current)}::bytea[]) AS moved(id, current)
    WHERE identifier_claim.id = moved.id AND (identifier_claim.released_event_id IS NOT NULL
      OR NOT EXISTS (SELECT FROM identifier_claim live WHERE live.system = identifier_claim.system
        AND live.digest = moved.current AND live.released_event_id IS NULL))`;
}
