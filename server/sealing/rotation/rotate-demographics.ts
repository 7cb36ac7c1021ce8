import 'server-only';

import { matchKeys } from '@/domain/matching/match-keys';
import type { Demographics } from '@/domain/patient-index/demographics';
import type { Transaction } from '@/server/db';
import { sealDemographics, unsealDemographics } from '@/server/patient-index/stored-demographics';
import { matchKeyDigests } from '@/server/sealing/digest';
import { nextCursor, PAGE_SIZE } from '@/server/sealing/rotation/rotated-page';
import type { RotatedPage } from '@/server/sealing/rotation/rotated-page';
import { isSealedWithCurrentKey } from '@/server/sealing/seal';

const FIRST = { id: '00000000-0000-0000-0000-000000000000', version: 0 };

type Version = { id: string; version: number };
type Row = Version & { sealed: Uint8Array };
type Swap = { id: string; kind: number; earlier: bigint; current: bigint };

/** Re-seals versions, and moves the match keys made of them: those cannot be unsealed, only made anew. */
export async function rotateDemographics(transaction: Transaction, after: Version | null): Promise<RotatedPage<Version>> {
  const { id, version } = after ?? FIRST;
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT source_record_id AS id, version, demographics_sealed AS sealed FROM source_record_version
    WHERE (source_record_id, version) > (${id}::uuid, ${version}) ORDER BY source_record_id, version LIMIT ${PAGE_SIZE}`;
  const opened = rows.map((row) => ({ ...row, demographics: unsealDemographics(row.id, row.version, row.sealed) }));
  const outdated = opened.filter(({ sealed }) => !isSealedWithCurrentKey(sealed));

  await swapMatchKeys(transaction, opened.flatMap((row) => swapsOf(row.id, row.demographics)));
  const changed = await transaction.$executeRaw`
    UPDATE source_record_version SET demographics_sealed = renewed.sealed
    FROM unnest(${outdated.map((row) => row.id)}::uuid[], ${outdated.map((row) => row.version)}::int[],
      ${outdated.map((row) => sealDemographics(row.id, row.version, row.demographics))}::bytea[]) AS renewed(id, version, sealed)
    WHERE source_record_version.source_record_id = renewed.id AND source_record_version.version = renewed.version`;

  return { next: nextCursor(rows, (row) => ({ id: row.id, version: row.version })), read: rows.length, changed, left: 0 };
}

function swapsOf(id: string, demographics: Demographics): Swap[] {
  return matchKeys(demographics).flatMap(({ kind, text }) => {
    const [current, ...earlier] = matchKeyDigests(kind, text);
    return current === undefined ? [] : earlier.map((each) => ({ id, kind, earlier: each, current }));
  });
}

// Only rows that are there are swapped: a correction made at the same moment
// keeps the keys it wrote, and those it took away do not come back.
async function swapMatchKeys(transaction: Transaction, swaps: readonly Swap[]): Promise<void> {
  await transaction.$executeRaw`
    WITH gone AS (
      DELETE FROM match_key USING unnest(${swaps.map(({ id }) => id)}::uuid[], ${swaps.map(({ kind }) => kind)}::smallint[],
        ${swaps.map(({ earlier }) => earlier)}::bigint[], ${swaps.map(({ current }) => current)}::bigint[]) AS swap(id, kind, earlier, current)
      WHERE match_key.key = swap.earlier AND match_key.kind = swap.kind AND match_key.source_record_id = swap.id
      RETURNING swap.current, swap.kind, swap.id
    )
    INSERT INTO match_key (key, kind, source_record_id) SELECT DISTINCT current, kind, id FROM gone ON CONFLICT DO NOTHING`;
}
