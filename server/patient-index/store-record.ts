import 'server-only';

import { randomUUID } from 'node:crypto';

import { matchKeys } from '@/domain/matching/match-keys';
import type { Demographics, FieldCaptureMethods } from '@/domain/patient-index/demographics';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { askMatcher } from '@/server/matching/ask-matcher';
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

/** Writes a source record of the writer's hospital with its first version, identifiers and match keys. */
export async function storeRecord({ transaction, staff, now }: IndexWriter, record: NewRecord): Promise<string> {
  const id = randomUUID();
  const organisationId = staff.organisation.id;
  const localNumber = record.localNumber ?? (await nextLocalNumber(transaction));

  await transaction.sourceRecord.create({
    data: {
      id,
      organisationId,
      localNumberDigest: digestIdentifier(localNumberSystem(organisationId), localNumber),
      localNumberSealed: seal(sealedColumns.localNumber(id), localNumber),
      createdAt: now,
      versions: {
        create: {
          version: 1,
          demographicsSealed: sealDemographics(id, 1, record.demographics),
          captureMethods: record.captureMethods,
          recordedById: staff.staffId,
          deskId: staff.desk?.id ?? null,
          reason: record.reason,
          recordedAt: now,
        },
      },
    },
  });
  await transaction.identifier.createMany({ data: record.identifiers.map((identifier) => identifierRow(id, identifier)) });
  await transaction.matchKey.createMany({
    data: matchKeys(record.demographics).map(({ kind, text }) => ({ kind, key: matchKeyDigest(kind, text), sourceRecordId: id })),
  });
  await askMatcher(transaction, id);
  return id;
}

async function nextLocalNumber(transaction: IndexWriter['transaction']): Promise<string> {
  const [drawn] = await transaction.$queryRaw<{ number: bigint }[]>`SELECT nextval('local_number_sequence') AS number`;
  if (!drawn) throw new Error('the sequence of local numbers gave none');

  return drawn.number.toString().padStart(LOCAL_NUMBER_DIGITS, '0');
}
