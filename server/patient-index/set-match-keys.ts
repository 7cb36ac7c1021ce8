import 'server-only';

import { matchKeys } from '@/domain/matching/match-keys';
import type { Demographics } from '@/domain/patient-index/demographics';
import type { Transaction } from '@/server/db';
import { matchKeyDigest } from '@/server/sealing/digest';

export type KeyedRecord = { id: string; demographics: Demographics };

/**
 * Gives each record the match keys of these demographics and takes away every
 * other. The caller holds the records, so that no correction comes between.
 * @returns how many keys came and went
 */
export async function setMatchKeys(transaction: Pick<Transaction, '$executeRaw'>, records: readonly KeyedRecord[]): Promise<number> {
  const wanted = records.flatMap(({ id, demographics }) => matchKeys(demographics).map(({ kind, text }) => ({ id, kind, key: matchKeyDigest(kind, text) })));
  const [ids, kinds, keys] = [wanted.map(({ id }) => id), wanted.map(({ kind }) => kind), wanted.map(({ key }) => key)];

  const gone = await transaction.$executeRaw`
    DELETE FROM match_key WHERE source_record_id = ANY (${records.map(({ id }) => id)}::uuid[])
      AND (source_record_id, kind, key) NOT IN (SELECT * FROM unnest(${ids}::uuid[], ${kinds}::smallint[], ${keys}::bigint[]))`;
  const come = await transaction.$executeRaw`
    INSERT INTO match_key (source_record_id, kind, key)
    SELECT * FROM unnest(${ids}::uuid[], ${kinds}::smallint[], ${keys}::bigint[]) ON CONFLICT DO NOTHING`;

  return gone + come;
}
