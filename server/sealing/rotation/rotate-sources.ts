import 'server-only';

import type { Transaction } from '@/server/db';
import { nextCursor, PAGE_SIZE } from '@/server/sealing/rotation/rotated-page';
import type { RotatedPage } from '@/server/sealing/rotation/rotated-page';
import { isSealedWithCurrentKey, seal, unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

const FIRST = '00000000-0000-0000-0000-000000000000';

/** The credentials of every hospital's record system. */
export async function rotateSources(transaction: Transaction, after: string | null): Promise<RotatedPage<string>> {
  const rows = await transaction.$queryRaw<{ id: string; sealed: Uint8Array }[]>`
    SELECT id, credentials_sealed AS sealed FROM record_source WHERE id > ${after ?? FIRST}::uuid ORDER BY id LIMIT ${PAGE_SIZE} FOR UPDATE`;
  const outdated = rows.filter(({ sealed }) => !isSealedWithCurrentKey(sealed));
  const renewed = outdated.map(({ id, sealed }) => {
    const place = sealedColumns.sourceCredentials(id);
    return seal(place, unseal(place, sealed));
  });

  const changed = await transaction.$executeRaw`
    UPDATE record_source SET credentials_sealed = renewed.sealed
    FROM unnest(${outdated.map(({ id }) => id)}::uuid[], ${renewed}::bytea[]) AS renewed(id, sealed)
    WHERE record_source.id = renewed.id`;

  return { next: nextCursor(rows, ({ id }) => id), read: rows.length, changed, left: 0 };
}
