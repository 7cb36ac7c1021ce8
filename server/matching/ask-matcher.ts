import 'server-only';

import type { Transaction } from '@/server/db';

/** Has a record's neighbours looked at once what changed it is committed; a transaction that fails asks for nothing. */
export async function askMatcher(transaction: Transaction, sourceRecordId: string): Promise<void> {
  await transaction.matchTask.create({ data: { sourceRecordId } });
}
