import 'server-only';

import { randomUUID } from 'node:crypto';

import { matchKeys } from '@/domain/matching/match-keys';
import type { Demographics, FieldCaptureMethods } from '@/domain/patient-index/demographics';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { identifierRow } from '@/server/patient-index/identifier-row';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { sealDemographics } from '@/server/patient-index/stored-demographics';
import { digestIdentifier, matchKeyDigest } from '@/server/sealing/digest';
import { seal } from '@/server/sealing/seal';
import { localNumberSystem, sealedColumns } from '@/server/sealing/sealed-columns';

export type NewRecord = {
  demographics: Demographics;
  captureMethods: FieldCaptureMethods;
  identifiers: readonly CarriedIdentifier[];
  reason: string | null;
  /** The hospital's own patient number; drawn here for records that begin at a window. */
  localNumber?: string;
};

const LOCAL_NUMBER_DIGITS = 10;

/**
 * Writes a source record of the writer's hospital with its first version,
 * identifiers, match keys and the matcher's task: one statement, because a feed
 * and a busy hall write thousands of them.
 */
export async function storeRecord({ transaction, staff, now }: IndexWriter, record: NewRecord): Promise<string> {
  const id = randomUUID();
  const organisationId = staff.organisation.id;
  const localNumber = record.localNumber ?? (await nextLocalNumber(transaction));
  const papers = record.identifiers.map((identifier) => identifierRow(id, identifier));
  const keys = matchKeys(record.demographics).map(({ kind, text }) => ({ kind, key: matchKeyDigest(kind, text) }));

  await transaction.$executeRaw`
    WITH made AS (
      INSERT INTO source_record (id, organisation_id, local_number_digest, local_number_sealed, created_at)
      VALUES (${id}::uuid, ${organisationId}::uuid, ${digestIdentifier(localNumberSystem(organisationId), localNumber)}, ${seal(sealedColumns.localNumber(id), localNumber)}, ${now})
    ), first_version AS (
      INSERT INTO source_record_version (source_record_id, version, demographics_sealed, capture_methods, recorded_by_id, desk_id, reason, recorded_at)
      VALUES (${id}::uuid, 1, ${sealDemographics(id, 1, record.demographics)}, ${JSON.stringify(record.captureMethods)}::jsonb,
        ${staff.staffId}::uuid, ${staff.desk?.id ?? null}::uuid, ${record.reason}, ${now})
    ), papers AS (
      INSERT INTO identifier (id, source_record_id, system, kind, digest, sealed, masked, assurance, capture_method, expires_on, document_type)
      SELECT paper.id, ${id}::uuid, paper.system, paper.kind, paper.digest, paper.sealed, paper.masked, paper.assurance, paper.method::"CaptureMethod", paper.expires_on, paper.document_type
      FROM unnest(${papers.map((paper) => paper.id)}::uuid[], ${papers.map(({ system }) => system)}::text[], ${papers.map(({ kind }) => kind)}::text[],
        ${papers.map(({ digest }) => digest)}::bytea[], ${papers.map(({ sealed }) => sealed)}::bytea[], ${papers.map(({ masked }) => masked)}::text[],
        ${papers.map(({ assurance }) => assurance)}::text[], ${papers.map(({ captureMethod }) => captureMethod)}::text[],
        ${papers.map(({ expiresOn }) => expiresOn && expiresOn.toISOString().slice(0, 10))}::date[],
        ${papers.map(({ documentType }) => documentType)}::text[])
        AS paper(id, system, kind, digest, sealed, masked, assurance, method, expires_on, document_type)
    ), keys AS (
      INSERT INTO match_key (source_record_id, kind, key)
      SELECT ${id}::uuid, kind, key FROM unnest(${keys.map(({ kind }) => kind)}::smallint[], ${keys.map(({ key }) => key)}::bigint[]) AS wanted(kind, key)
    )
    INSERT INTO match_task (source_record_id) VALUES (${id}::uuid)`;
  return id;
}

async function nextLocalNumber(transaction: IndexWriter['transaction']): Promise<string> {
  const [drawn] = await transaction.$queryRaw<{ number: bigint }[]>`SELECT nextval('local_number_sequence') AS number`;
  if (!drawn) throw new Error('the sequence of local numbers gave none');

  return drawn.number.toString().padStart(LOCAL_NUMBER_DIGITS, '0');
}
