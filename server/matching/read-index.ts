import 'server-only';

import type { PairSide } from '@/domain/matching/explain-pair';
import type { RawRecord } from '@/domain/matching/record-table';
import type { Demographics } from '@/domain/patient-index/demographics';
import { database } from '@/server/db';
import type { Transaction } from '@/server/db';
import { unsealDemographics } from '@/server/patient-index/stored-demographics';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

/** A record of the index as matching compares it, and whose it is now. */
export type IndexedRecord = { recordId: string; personId: string; organisationId: string; demographics: Demographics; side: PairSide };

/** Records a statement reads: enough that the way there and back does not count, and never much in memory. */
const PAGE_SIZE = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

type Row = {
  id: string;
  person_id: string;
  organisation_id: string;
  version: number;
  sealed: Uint8Array;
  paper_id: string | null;
  paper_kind: string | null;
  paper_sealed: Uint8Array | null;
};

/** Every record that belongs to a person, page by page in the order of their ids. */
export async function* readIndex(): AsyncGenerator<readonly IndexedRecord[]> {
  for (let after = FIRST; ; ) {
    const page = await database().$queryRaw<{ id: string }[]>`
      SELECT id FROM source_record WHERE id > ${after}::uuid ORDER BY id LIMIT ${PAGE_SIZE}`;
    if (page.length === 0) return;

    yield await readRecords(database(), page.map(({ id }) => id));
    after = page.at(-1)?.id ?? after;
  }
}

/** These records with their latest version and the number that says most of their holder, a resident number before any other. */
export async function readRecords(transaction: Pick<Transaction, '$queryRaw'>, recordIds: readonly string[]): Promise<readonly IndexedRecord[]> {
  if (recordIds.length === 0) return [];

  const rows = await transaction.$queryRaw<Row[]>`
    SELECT record.id, member.person_id, record.organisation_id, latest.version, latest.demographics_sealed AS sealed,
      paper.id AS paper_id, paper.kind AS paper_kind, paper.sealed AS paper_sealed
    FROM source_record AS record
    JOIN membership AS member ON member.source_record_id = record.id AND member.closed_event_id IS NULL
    CROSS JOIN LATERAL (
      SELECT version, demographics_sealed FROM source_record_version
      WHERE source_record_id = record.id ORDER BY version DESC LIMIT 1) AS latest
    LEFT JOIN LATERAL (
      SELECT id, kind, sealed FROM identifier
      WHERE source_record_id = record.id AND ended_at IS NULL AND kind = ANY (${PAPERS as string[]})
      ORDER BY array_position(${PAPERS as string[]}, kind), id LIMIT 1) AS paper ON true
    WHERE record.id = ANY (${recordIds}::uuid[])
    ORDER BY record.id`;

  return rows.map(indexedRecord);
}

/** Papers that name a person rather than a visit or an account, those with the most to say first. */
const PAPERS: readonly string[] = [
  'prc_id18', 'hmt_residence', 'fpr18', 'prc_id15', 'fpr15', 'passport_cn', 'passport_other', 'passport_hk', 'passport_mo', 'passport_tw',
  'hm_permit', 'hm_permit_noncn', 'tw_permit', 'birth_cert', 'military_id',
];

function indexedRecord(row: Row): IndexedRecord {
  const identifiers = row.paper_id !== null && row.paper_sealed ? [{ kind: row.paper_kind ?? '', value: unseal(sealedColumns.identifier(row.paper_id), row.paper_sealed) }] : [];

  const demographics = unsealDemographics(row.id, row.version, row.sealed);

  return { recordId: row.id, personId: row.person_id, organisationId: row.organisation_id, demographics, side: { demographics, identifiers, motherName: demographics.motherName ?? null } };
}

/** As the batch reads a row of an export. */
export function rawRecord({ demographics, identifiers: [paper], motherName }: PairSide): RawRecord {
  const { name, sex, birthDate, phone, address, ethnicGroup } = demographics;

  return {
    name, sex, birthDate: birthDate ?? '', idType: paper?.kind ?? '', idNumber: paper?.value ?? '', phone: phone ?? '', address: address ?? '', ethnicGroup: ethnicGroup ?? '',
    motherName: motherName ?? '',
  };
}
