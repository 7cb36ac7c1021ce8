import 'server-only';

import type { RecordItem } from '@/domain/records/record';
import type { Transaction } from '@/server/db';

/**
 * Writes on a record's own numbers what its hospital calls the paper. A number
 * of the answer that the record does not carry is none of it, and left alone.
 */
export async function noteDocumentTypes(transaction: Transaction, sourceRecordId: string, items: readonly RecordItem[]): Promise<void> {
  for (const item of items) {
    if (item.kind !== 'demographics' || item.enteredInError) continue;

    for (const { system, digest, documentType } of item.identifiers) {
      if (documentType === undefined) continue;
      await transaction.identifier.updateMany({
        where: { sourceRecordId, system, digest: Buffer.from(digest, 'hex'), OR: [{ documentType: null }, { documentType: { not: documentType } }] },
        data: { documentType },
      });
    }
  }
}
