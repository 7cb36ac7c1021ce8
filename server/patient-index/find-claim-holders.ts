import 'server-only';

import type { Transaction } from '@/server/db';
import { identifierDigests } from '@/server/sealing/digest';

export type ClaimHolder = { system: string; value: string; personId: string };

/**
 * Which persons hold the live claims on these identifiers: the hot path of the
 * desk, so one small prepared statement on the unique index for each key. A
 * reading gives one key, seldom three; while digest keys rotate, twice that.
 */
export async function findClaimHolders(
  transaction: Pick<Transaction, '$queryRaw'>,
  keys: readonly { system: string; value: string }[],
): Promise<readonly ClaimHolder[]> {
  const holders: ClaimHolder[] = [];

  for (const { system, value } of keys) {
    // Digests only ever move to the current key: asked for last, it finds what
    // a rotation moved between two of these statements.
    for (const digest of identifierDigests(system, value).toReversed()) {
      const rows = await transaction.$queryRaw<{ person_id: string }[]>`
        SELECT person_id FROM identifier_claim
        WHERE system = ${system} AND digest = ${digest} AND released_event_id IS NULL`;
      if (rows.length > 0) {
        holders.push(...rows.map((row) => ({ system, value, personId: row.person_id })));
        break;
      }
    }
  }
  return holders;
}
