import 'server-only';

import type { CaptureMethod } from '@/domain/patient-index/demographics';
import type { GuardContext } from '@/server/perform';
import { identifierDigests } from '@/server/sealing/digest';

export type ReadCard = { system: string; value: string; captureMethod: CaptureMethod };

/**
 * Writes down that this hospital has just had a card of the person in its reader.
 * @returns the claim that binds the card, or null where none does any more
 */
export async function noteReading(
  { transaction, staff, now }: GuardContext,
  personId: string,
  { system, value, captureMethod }: ReadCard,
): Promise<bigint | null> {
  const [read] = await transaction.$queryRaw<{ claim_id: bigint }[]>`
    INSERT INTO card_reading (claim_id, organisation_id, capture_method, read_by_id, read_at)
    SELECT id, ${staff.organisation.id}::uuid, ${captureMethod}::"CaptureMethod", ${staff.staffId}::uuid, ${now}
    FROM identifier_claim
    WHERE system = ${system} AND digest = ANY (${identifierDigests(system, value)}::bytea[])
      AND person_id = ${personId}::uuid AND released_event_id IS NULL
    ON CONFLICT (claim_id, organisation_id) DO UPDATE
    SET capture_method = excluded.capture_method, read_by_id = excluded.read_by_id, read_at = excluded.read_at
    RETURNING claim_id`;

  return read?.claim_id ?? null;
}
