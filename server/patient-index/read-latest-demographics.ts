import 'server-only';

import type { Demographics } from '@/domain/patient-index/demographics';
import type { Transaction } from '@/server/db';
import { unsealDemographics } from '@/server/patient-index/stored-demographics';

type Row = { source_record_id: string; version: number; demographics_sealed: Uint8Array };

/** What each record says about its holder, in its latest version. */
export async function readLatestDemographics(transaction: Transaction, recordIds: readonly string[]): Promise<readonly Demographics[]> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT DISTINCT ON (source_record_id) source_record_id, version, demographics_sealed FROM source_record_version
    WHERE source_record_id = ANY (${recordIds}::uuid[])
    ORDER BY source_record_id, version DESC`;

  return rows.map((row) => unsealDemographics(row.source_record_id, row.version, row.demographics_sealed));
}
