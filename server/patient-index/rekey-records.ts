import 'server-only';

import { inTransaction } from '@/server/db';
import type { Transaction } from '@/server/db';
import { setMatchKeys } from '@/server/patient-index/set-match-keys';
import { unsealDemographics } from '@/server/patient-index/stored-demographics';

/** Records a page takes: small enough that nobody at a desk waits for its locks. */
const PAGE_SIZE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

export type RekeyProgress = { read: number; changed: number };

type Row = { id: string; version: number; sealed: Uint8Array };

/**
 * Gives every record the match keys that this version of the product looks
 * under, page by page, while people work; stopped at any point it can be run
 * again, and changes nothing where all is as it should be.
 * @returns how many records were read, and how many keys came or went
 */
export async function rekeyRecords(report: (progress: RekeyProgress) => void): Promise<RekeyProgress> {
  const progress: RekeyProgress = { read: 0, changed: 0 };

  for (let after: string | undefined = FIRST; after !== undefined; ) {
    const from: string = after;
    const page = await inTransaction((transaction) => rekeyPage(transaction, from));

    progress.read += page.read;
    progress.changed += page.changed;
    report({ ...progress });
    after = page.last;
  }
  return progress;
}

async function rekeyPage(transaction: Transaction, after: string): Promise<RekeyProgress & { last: string | undefined }> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT record.id, latest.version, latest.sealed FROM source_record AS record
    CROSS JOIN LATERAL (
      SELECT version, demographics_sealed AS sealed FROM source_record_version
      WHERE source_record_id = record.id ORDER BY version DESC LIMIT 1) AS latest
    WHERE record.id > ${after}::uuid ORDER BY record.id LIMIT ${PAGE_SIZE} FOR UPDATE OF record`;
  const changed = await setMatchKeys(transaction, rows.map(({ id, version, sealed }) => ({ id, demographics: unsealDemographics(id, version, sealed) })));

  return { read: rows.length, changed, last: rows.length === PAGE_SIZE ? rows.at(-1)?.id : undefined };
}
