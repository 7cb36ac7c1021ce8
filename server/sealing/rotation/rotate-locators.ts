import 'server-only';

import type { Transaction } from '@/server/db';
import { nextCursor, PAGE_SIZE } from '@/server/sealing/rotation/rotated-page';
import type { RotatedPage } from '@/server/sealing/rotation/rotated-page';
import { isSealedWithCurrentKey, seal, unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

const FIRST = { source: '00000000-0000-0000-0000-000000000000', record: '00000000-0000-0000-0000-000000000000' };

type Cursor = { source: string; record: string };
type Row = Cursor & { sealed: Uint8Array | null };

/** As which patient a hospital knows the holder of a record. The items beside it were sealed with the same key and are made again when they are read. */
export async function rotateLocators(transaction: Transaction, after: Cursor | null): Promise<RotatedPage<Cursor>> {
  const from = after ?? FIRST;
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT record_source_id AS source, source_record_id AS record, patient_sealed AS sealed FROM record_locator
    WHERE (record_source_id, source_record_id) > (${from.source}::uuid, ${from.record}::uuid)
    ORDER BY record_source_id, source_record_id LIMIT ${PAGE_SIZE} FOR UPDATE`;
  const renewed = rows.flatMap(({ source, record, sealed }) => {
    if (!sealed || isSealedWithCurrentKey(sealed)) return [];
    const place = sealedColumns.locatedPatient(source, record);
    return [{ source, record, sealed: seal(place, unseal(place, sealed)) }];
  });

  const changed = await transaction.$executeRaw`
    UPDATE record_locator SET patient_sealed = renewed.sealed, items_sealed = NULL, shaped_by = NULL
    FROM unnest(${renewed.map(({ source }) => source)}::uuid[], ${renewed.map(({ record }) => record)}::uuid[],
      ${renewed.map(({ sealed }) => sealed)}::bytea[]) AS renewed(source, record, sealed)
    WHERE record_locator.record_source_id = renewed.source AND record_locator.source_record_id = renewed.record`;

  return { next: nextCursor(rows, ({ source, record }) => ({ source, record })), read: rows.length, changed, left: 0 };
}
