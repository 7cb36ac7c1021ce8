import 'server-only';

import type { Transaction } from '@/server/db';

/** Who writes to the index, and when: somebody at a window, or a feed in the name of a hospital. */
export type IndexWriter = {
  transaction: Transaction;
  now: Date;
  staff: { staffId: string | null; organisation: { id: string }; desk: { id: string } | null };
};
