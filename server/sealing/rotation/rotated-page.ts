import 'server-only';

import type { Transaction } from '@/server/db';

/** Rows a page takes: small enough that nobody at a desk waits for its locks. */
export const PAGE_SIZE = 500;

/** What one page came to. `left` rows could not be moved to the current keys: their key must be kept. */
export type RotatedPage<Cursor> = { next: Cursor | null; read: number; changed: number; left: number };

/** Re-seals and re-digests one page of a table, in one transaction; safe to run again from any point. */
export type RotatePage<Cursor> = (transaction: Transaction, after: Cursor | null) => Promise<RotatedPage<Cursor>>;

export function nextCursor<Row, Cursor>(rows: readonly Row[], cursorOf: (row: Row) => Cursor): Cursor | null {
  const last = rows.at(-1);

  return last !== undefined && rows.length === PAGE_SIZE ? cursorOf(last) : null;
}
