import 'server-only';

import type { Demographics } from '@/domain/patient-index/demographics';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { unsealDemographics } from '@/server/patient-index/stored-demographics';
import { identifierDigests } from '@/server/sealing/digest';
import { localNumberSystem } from '@/server/sealing/sealed-columns';

export type FiledRecord = {
  id: string;
  version: number;
  demographics: Demographics;
  identifiers: readonly { id: string; system: string; digest: Uint8Array; documentType: string | null }[];
  /** Whose it is; null for a record that was voided. */
  personId: string | null;
};

type Row = { id: string; version: number; demographics_sealed: Uint8Array; person_id: string | null };

/**
 * The hospital's record of this number with its latest version, under whichever key it is digested. One statement:
 * a feed asks it for every row, and most rows of most feeds are known.
 */
export async function findFiledRecord({ transaction, staff }: IndexWriter, localNumber: string): Promise<FiledRecord | null> {
  const organisationId = staff.organisation.id;
  const digests = identifierDigests(localNumberSystem(organisationId), localNumber);
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT record.id, latest.version, latest.demographics_sealed, membership.person_id
    FROM source_record AS record
    CROSS JOIN LATERAL (
      SELECT version, demographics_sealed FROM source_record_version
      WHERE source_record_id = record.id ORDER BY version DESC LIMIT 1) AS latest
    LEFT JOIN membership ON membership.source_record_id = record.id AND membership.closed_event_id IS NULL
    WHERE record.organisation_id = ${organisationId}::uuid AND record.local_number_digest = ANY (${digests})`;
  if (!row) return null;

  const identifiers = await transaction.identifier.findMany({
    where: { sourceRecordId: row.id, endedAt: null },
    select: { id: true, system: true, digest: true, documentType: true },
  });
  const demographics = unsealDemographics(row.id, row.version, row.demographics_sealed);
  return { id: row.id, version: row.version, demographics, identifiers, personId: row.person_id };
}
