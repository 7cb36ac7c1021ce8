import 'server-only';

import { inTransaction } from '@/server/db';
import { rotateClaims } from '@/server/sealing/rotation/rotate-claims';
import { rotateDemographics } from '@/server/sealing/rotation/rotate-demographics';
import { rotateCopies } from '@/server/sealing/rotation/rotate-copies';
import { rotateDrafts } from '@/server/sealing/rotation/rotate-drafts';
import { rotateIdentifiers } from '@/server/sealing/rotation/rotate-identifiers';
import { rotateLocalNumbers } from '@/server/sealing/rotation/rotate-local-numbers';
import { rotateLocators } from '@/server/sealing/rotation/rotate-locators';
import { rotateSources } from '@/server/sealing/rotation/rotate-sources';
import type { RotatedPage, RotatePage } from '@/server/sealing/rotation/rotated-page';

export type RotatedTable =
  | 'source_record' | 'source_record_version' | 'identifier' | 'identifier_claim' | 'registration_draft'
  | 'record_source' | 'record_locator' | 'record_copy';

/** How far a table is; `left` counts rows that only their earlier key can read. */
export type RotationProgress = { table: RotatedTable; read: number; changed: number; left: number };

/**
 * Moves everything sealed or digested to the current keys, page by page, while
 * the product runs. It can be stopped and started again at any point: what is
 * current is left as it is.
 *
 * The order at a hospital: list the new key second everywhere and restart; list
 * it first everywhere and restart; run this; only then, with nothing left, take
 * the earlier key off the list. Every server must know a key before any uses it.
 *
 * @returns the last progress of each table
 */
export async function rotateKeys(report: (progress: RotationProgress) => void): Promise<RotationProgress[]> {
  return [
    await rotateTable('source_record', rotateLocalNumbers, report),
    await rotateTable('source_record_version', rotateDemographics, report),
    await rotateTable('identifier', rotateIdentifiers, report),
    await rotateTable('identifier_claim', rotateClaims, report),
    await rotateTable('registration_draft', rotateDrafts, report),
    await rotateTable('record_source', rotateSources, report),
    await rotateTable('record_locator', rotateLocators, report),
    await rotateTable('record_copy', rotateCopies, report),
  ];
}

async function rotateTable<Cursor>(
  table: RotatedTable,
  rotatePage: RotatePage<Cursor>,
  report: (progress: RotationProgress) => void,
): Promise<RotationProgress> {
  let progress: RotationProgress = { table, read: 0, changed: 0, left: 0 };
  let after: Cursor | null = null;

  do {
    const from: Cursor | null = after;
    const page: RotatedPage<Cursor> = await inTransaction((transaction) => rotatePage(transaction, from));

    progress = { table, read: progress.read + page.read, changed: progress.changed + page.changed, left: progress.left + page.left };
    report(progress);
    after = page.next;
  } while (after !== null);
  return progress;
}
