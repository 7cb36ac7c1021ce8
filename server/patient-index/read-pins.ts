import 'server-only';

import { isDemographicField } from '@/domain/patient-index/compare-with-golden';
import type { FieldPin } from '@/domain/patient-index/golden-view';
import type { Transaction } from '@/server/db';

/** The pins in force on these records, the latest first. */
export async function readPins(transaction: Transaction, recordIds: readonly string[]): Promise<readonly FieldPin[]> {
  const pins = await transaction.fieldPin.findMany({
    where: { sourceRecordId: { in: [...recordIds] }, revokedEventId: null },
    orderBy: { id: 'desc' },
    select: { field: true, sourceRecordId: true, version: true },
  });

  return pins.flatMap(({ field, ...pin }) => (isDemographicField(field) ? [{ field, ...pin }] : []));
}
