import 'server-only';

import type { MatchKey } from '@/domain/matching/match-keys';
import type { Demographics } from '@/domain/patient-index/demographics';
import type { Transaction } from '@/server/db';
import { unsealDemographics } from '@/server/patient-index/stored-demographics';
import { matchKeyDigests } from '@/server/sealing/digest';

export type Candidate = { personId: string; sourceRecordId: string; organisationId: string; demographics: Demographics };

/** Most records read under one key: beyond it the caller learns that the block was cut. */
export const LARGEST_BLOCK = 200;

type Row = { person_id: string; source_record_id: string; organisation_id: string; version: number; demographics_sealed: Uint8Array };

/** The open members met under any of these keys, with their latest demographics. */
export async function findCandidates(
  transaction: Pick<Transaction, '$queryRaw'>,
  keys: readonly MatchKey[],
): Promise<{ candidates: readonly Candidate[]; truncated: boolean }> {
  const { recordIds, truncated } = await meetRecords(transaction, keys);

  return { candidates: await readMembers(transaction, recordIds), truncated };
}

/** The records met under any of these keys. Each key is read on its own with a cap, so one common name cannot hide what a narrow key found. */
export async function meetRecords(
  transaction: Pick<Transaction, '$queryRaw'>,
  keys: readonly MatchKey[],
): Promise<{ recordIds: readonly string[]; truncated: boolean }> {
  const wanted = keys.flatMap(({ kind, text }) => matchKeyDigests(kind, text).map((key) => ({ kind, key })));
  if (wanted.length === 0) return { recordIds: [], truncated: false };

  const met = await transaction.$queryRaw<{ source_record_id: string; block: bigint }[]>`
    SELECT met.source_record_id, wanted.key AS block
    FROM unnest(${wanted.map(({ key }) => key)}::bigint[], ${wanted.map(({ kind }) => kind)}::smallint[]) AS wanted(key, kind)
    CROSS JOIN LATERAL (
      SELECT source_record_id FROM match_key
      WHERE match_key.key = wanted.key AND match_key.kind = wanted.kind
      LIMIT ${LARGEST_BLOCK + 1}) AS met`;
  const blocks = Map.groupBy(met, ({ block }) => block);

  return {
    recordIds: [...new Set([...blocks.values()].flatMap((rows) => rows.slice(0, LARGEST_BLOCK).map((row) => row.source_record_id)))],
    truncated: [...blocks.values()].some((rows) => rows.length > LARGEST_BLOCK),
  };
}

async function readMembers(transaction: Pick<Transaction, '$queryRaw'>, recordIds: readonly string[]): Promise<readonly Candidate[]> {
  if (recordIds.length === 0) return [];

  const rows = await transaction.$queryRaw<Row[]>`
    SELECT membership.person_id, record.id AS source_record_id, record.organisation_id, latest.version, latest.demographics_sealed
    FROM source_record AS record
    JOIN membership ON membership.source_record_id = record.id AND membership.closed_event_id IS NULL
    CROSS JOIN LATERAL (
      SELECT version, demographics_sealed FROM source_record_version
      WHERE source_record_id = record.id ORDER BY version DESC LIMIT 1) AS latest
    WHERE record.id = ANY (${recordIds}::uuid[])`;

  return rows.map((row) => ({
    personId: row.person_id,
    sourceRecordId: row.source_record_id,
    organisationId: row.organisation_id,
    demographics: unsealDemographics(row.source_record_id, row.version, row.demographics_sealed),
  }));
}
