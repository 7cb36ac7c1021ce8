import 'server-only';

import type { RecordItem } from '@/domain/records/record';
import type { SourceAnswer } from '@/domain/records/source';
import type { Transaction } from '@/server/db';
import type { Origin } from '@/server/hospitals/fhir-r4/reshape/origin';
import { reshapeChart } from '@/server/hospitals/fhir-r4/reshape/reshape-chart';
import type { Arrived } from '@/server/hospitals/fhir-r4/reshape/reshape-chart';
import { openItems } from '@/server/records/kept-items';
import { systemMapping } from '@/server/records/locate-records';
import type { LocatedHospital } from '@/server/records/locate-records';
import type { RecordEndpoint } from '@/server/records/record-endpoint';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

/** What is kept of one hospital's last answers; `confirmedAt` is null when it never gave a complete one. */
export type CopiedAnswer = { answers: readonly SourceAnswer[]; confirmedAt: Date | null };

type CopyRow = { id: string; hash: Uint8Array; payload: Uint8Array; receivedAt: Date; lastConfirmedAt: Date };

/** The copies of one hospital's records of a person, as items: what paints before anybody has been asked. */
export async function readCopies(transaction: Transaction, hospital: LocatedHospital): Promise<CopiedAnswer> {
  const { organisation, endpoint, records } = hospital;
  if (!endpoint) return { answers: [], confirmedAt: null };

  const ids = records.map(({ sourceRecordId }) => sourceRecordId);
  const locators = await transaction.recordLocator.findMany({
    where: { recordSourceId: endpoint.id, sourceRecordId: { in: ids } },
    select: { sourceRecordId: true, patientSealed: true, lastConfirmedAt: true, itemsSealed: true, shapedBy: true },
  });
  const answers: SourceAnswer[] = [];

  for (const { sourceRecordId, patientSealed, ...kept } of locators) {
    if (!patientSealed) continue;
    const patientId = unseal(sealedColumns.locatedPatient(endpoint.id, sourceRecordId), patientSealed);
    const items = openItems(endpoint, sourceRecordId, kept)?.items ?? (await reshapeCopies(transaction, { organisation, endpoint }, sourceRecordId));
    answers.push({ organisationCode: organisation.code, patient: `Patient/${patientId}`, items, unreadable: 0 });
  }
  return { answers, confirmedAt: confirmedAt(locators, ids) };
}

type Connected = Pick<LocatedHospital, 'organisation'> & { endpoint: RecordEndpoint };

/** The items that the copies of one record make now. */
export async function reshapeCopies(transaction: Transaction, { organisation, endpoint }: Connected, sourceRecordId: string): Promise<readonly RecordItem[]> {
  // One prepared statement: a long chart is a thousand rows, and Prisma's own mapping would cost as much as opening them.
  const copies = await transaction.$queryRaw<CopyRow[]>`
    SELECT id, hash, payload_sealed AS payload, received_at AS "receivedAt", last_confirmed_at AS "lastConfirmedAt"
    FROM record_copy WHERE record_source_id = ${endpoint.id}::uuid AND source_record_id = ${sourceRecordId}::uuid`;
  const place = { organisationCode: organisation.code, sourceRecordId };

  return reshapeChart(copies.map((row) => openCopy(place, row)), systemMapping(endpoint, organisation.id), new URL(endpoint.baseUrl).hostname);
}

function openCopy(place: Pick<Origin, 'organisationCode' | 'sourceRecordId'>, { id, hash, payload, receivedAt, lastConfirmedAt }: CopyRow): Arrived {
  return {
    resource: JSON.parse(unseal(sealedColumns.recordCopy(id), payload)),
    origin: {
      ...place,
      hash: Buffer.from(hash).toString('hex'),
      receivedAt: receivedAt.toISOString(),
      lastConfirmedAt: lastConfirmedAt.toISOString(),
    },
  };
}

/** As old as the oldest of its records: a hospital is as fresh as what was asked for longest ago. */
function confirmedAt(locators: readonly { lastConfirmedAt: Date | null }[], wanted: readonly string[]): Date | null {
  const times = locators.flatMap(({ lastConfirmedAt }) => lastConfirmedAt ?? []);

  return times.length === wanted.length ? (times.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null) : null;
}
