import 'server-only';

import type { SourceAnswer } from '@/domain/records/source';
import type { Transaction } from '@/server/db';
import { reshapeChart } from '@/server/hospitals/fhir-r4/reshape/reshape-chart';
import type { Arrived } from '@/server/hospitals/fhir-r4/reshape/reshape-chart';
import { systemMapping } from '@/server/records/locate-records';
import type { LocatedHospital } from '@/server/records/locate-records';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

/** What is kept of one hospital's last answers; `confirmedAt` is null when it never gave a complete one. */
export type CopiedAnswer = { answers: readonly SourceAnswer[]; confirmedAt: Date | null };

type CopyRow = { id: string; sourceRecordId: string; hash: Uint8Array; payload: Uint8Array; receivedAt: Date; lastConfirmedAt: Date };
type LocatorRow = { sourceRecordId: string; patientSealed: Uint8Array | null; lastConfirmedAt: Date | null };

/** The copies of one hospital's records of a person, as items: what paints before anybody has been asked. */
export async function readCopies(transaction: Transaction, { organisation, endpoint, records }: LocatedHospital): Promise<CopiedAnswer> {
  if (!endpoint) return { answers: [], confirmedAt: null };

  const ids = records.map(({ sourceRecordId }) => sourceRecordId);
  const locators = await transaction.recordLocator.findMany({
    where: { recordSourceId: endpoint.id, sourceRecordId: { in: ids } },
    select: { sourceRecordId: true, patientSealed: true, lastConfirmedAt: true },
  });
  // One prepared statement: a long chart is a thousand rows, and Prisma's own mapping would cost as much as opening them.
  const copies = await transaction.$queryRaw<CopyRow[]>`
    SELECT id, source_record_id AS "sourceRecordId", hash, payload_sealed AS payload, received_at AS "receivedAt", last_confirmed_at AS "lastConfirmedAt"
    FROM record_copy WHERE record_source_id = ${endpoint.id}::uuid AND source_record_id = ANY (${ids}::uuid[])`;
  const byRecord = Map.groupBy(copies, ({ sourceRecordId }) => sourceRecordId);
  const mapping = systemMapping(endpoint, organisation.id);

  return {
    answers: locators.flatMap(({ sourceRecordId, patientSealed }) => {
      if (!patientSealed) return [];
      const patientId = unseal(sealedColumns.locatedPatient(endpoint.id, sourceRecordId), patientSealed);
      const arrived = (byRecord.get(sourceRecordId) ?? []).map((row) => openCopy(organisation.code, row));

      return { organisationCode: organisation.code, patient: `Patient/${patientId}`, items: reshapeChart(arrived, mapping) };
    }),
    confirmedAt: confirmedAt(locators, ids),
  };
}

function openCopy(organisationCode: string, { id, sourceRecordId, hash, payload, receivedAt, lastConfirmedAt }: CopyRow): Arrived {
  return {
    resource: JSON.parse(unseal(sealedColumns.recordCopy(id), payload)),
    origin: {
      organisationCode,
      sourceRecordId,
      hash: Buffer.from(hash).toString('hex'),
      receivedAt: receivedAt.toISOString(),
      lastConfirmedAt: lastConfirmedAt.toISOString(),
    },
  };
}

/** As old as the oldest of its records: a hospital is as fresh as what was asked for longest ago. */
function confirmedAt(locators: readonly LocatorRow[], wanted: readonly string[]): Date | null {
  const times = locators.flatMap(({ lastConfirmedAt }) => lastConfirmedAt ?? []);

  return times.length === wanted.length ? (times.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null) : null;
}
