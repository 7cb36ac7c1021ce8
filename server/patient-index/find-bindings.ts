import 'server-only';

import type { Transaction } from '@/server/db';

/** When and where a card was bound to its person. */
export type Binding = { at: Date; organisationId: string | null };

type Row = Binding & { claimId: bigint };

/**
 * The events that bound these claims. A merge, its undoing and a split carry a
 * claim on under an event of their own, and bound nothing: whoever decides
 * about two entries had no card in hand.
 */
export async function findBindings(transaction: Transaction, claimIds: readonly bigint[]): Promise<ReadonlyMap<bigint, Binding>> {
  const rows = await transaction.$queryRaw<Row[]>`
    WITH RECURSIVE carried AS (
      SELECT id AS claim_id, system, digest, event_id FROM identifier_claim WHERE id = ANY (${[...claimIds]}::bigint[])
      UNION
      SELECT carried.claim_id, earlier.system, earlier.digest, earlier.event_id
      FROM carried
      JOIN identifier_claim AS earlier
        ON earlier.released_event_id = carried.event_id AND earlier.system = carried.system AND earlier.digest = carried.digest
    )
    SELECT DISTINCT ON (carried.claim_id) carried.claim_id AS "claimId", event.at, event.organisation_id AS "organisationId"
    FROM carried
    JOIN identity_event AS event ON event.id = carried.event_id
    ORDER BY carried.claim_id, carried.event_id`;

  return new Map(rows.map(({ claimId, ...binding }) => [claimId, binding]));
}
