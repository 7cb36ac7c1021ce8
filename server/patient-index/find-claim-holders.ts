import 'server-only';

import type { Transaction } from '@/server/db';
import { identifierDigests } from '@/server/sealing/digest';

export type ClaimHolder = { system: string; value: string; personId: string };

type Row = { system: string; digest: Uint8Array; person_id: string };

/**
 * Which persons hold the live claims on these identifiers: the hot path of the
 * desk, so one fixed, prepared statement on the unique index.
 */
export async function findClaimHolders(
  transaction: Pick<Transaction, '$queryRaw'>,
  keys: readonly { system: string; value: string }[],
): Promise<readonly ClaimHolder[]> {
  const byDigest = new Map(keys.flatMap((key) => identifierDigests(key.system, key.value).map((digest) => [digest.toString('hex'), { key, digest }])));
  if (byDigest.size === 0) return [];

  const systems = [...byDigest.values()].map(({ key }) => key.system);
  const digests = [...byDigest.values()].map(({ digest }) => digest);
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT system, digest, person_id FROM identifier_claim
    WHERE system = ANY (${systems}) AND digest = ANY (${digests}) AND released_event_id IS NULL`;

  return rows.flatMap((row) => {
    const found = byDigest.get(Buffer.from(row.digest).toString('hex'));
    // A digest is keyed by its system; another system's row cannot match it.
    return found?.key.system === row.system ? [{ system: row.system, value: found.key.value, personId: row.person_id }] : [];
  });
}
