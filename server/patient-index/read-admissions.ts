import 'server-only';

import type { Transaction } from '@/server/db';

/** Those of these records whose holder lies in a bed of that hospital, as far as it said so when it was last asked. */
export async function readAdmissions(transaction: Transaction, recordIds: readonly string[]): Promise<readonly string[]> {
  const rows = await transaction.recordLocator.findMany({
    where: { sourceRecordId: { in: [...recordIds] }, openAdmission: true, withdrawnAt: null },
    select: { sourceRecordId: true },
  });

  return rows.map(({ sourceRecordId }) => sourceRecordId);
}
