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
  // Held before they are read: a correction that was under way has then written the version that is read.
  const held = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM source_record WHERE id > ${after}::uuid ORDER BY id LIMIT ${PAGE_SIZE} FOR UPDATE`;
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT DISTINCT ON (source_record_id) source_record_id AS id, version, demographics_sealed AS sealed
    FROM source_record_version WHERE source_record_id = ANY (${held.map(({ id }) => id)}::uuid[])
    ORDER BY source_record_id, version DESC`;
  const changed = await setMatchKeys(transaction, rows.map(({ id, version, sealed }) => ({ id, demographics: unsealDemographics(id, version, sealed) })));

  return { read: held.length, changed, last: held.length === PAGE_SIZE ? held.at(-1)?.id : undefined };
}
