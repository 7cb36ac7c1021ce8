import 'server-only';

import type { Prisma } from '@/prisma/generated/client';
import type { Transaction } from '@/server/db';
import type { AskedIdentifier } from '@/server/hospitals/fhir-r4/find-patient';
import type { SystemMapping } from '@/server/hospitals/fhir-r4/reshape/reshape-statements';
import { endpointOf, endpointSelection } from '@/server/records/record-endpoint';
import type { RecordEndpoint } from '@/server/records/record-endpoint';
import { unseal } from '@/server/sealing/seal';
import { localNumberSystem, sealedColumns } from '@/server/sealing/sealed-columns';

/** One source record of the person, with the numbers its hospital can be asked by. */
export type LocatedRecord = {
  sourceRecordId: string;
  localNumber: string;
  residentNumber: string | null;
};

export type LocatedHospital = {
  organisation: { id: string; code: string; name: string; nameEnglish: string; regionCode: string };
  /** Null: the hospital is not on the platform, or its connection is paused. */
  endpoint: RecordEndpoint | null;
  records: readonly LocatedRecord[];
};

const organisationSelection = {
  id: true,
  code: true,
  name: true,
  nameEnglish: true,
  regionCode: true,
  recordSources: { where: { pausedAt: null, path: 'HOSPITAL' }, select: endpointSelection },
} as const satisfies Prisma.OrganisationSelect;

/**
 * The first tier of finding: the master index knows at which hospitals the
 * person has records, and so whom to ask and by which number. The second tier,
 * what each hospital answered to that number, is its locator. A sealed record is
 * not found at all: the first row of the sharing table, which spares nobody and is never told.
 */
export async function locateRecords(transaction: Transaction, personId: string): Promise<readonly LocatedHospital[]> {
  const rows = await transaction.sourceRecord.findMany({
    where: { status: 'ACTIVE', seals: { none: { liftedAt: null } }, memberships: { some: { personId, closedEventId: null } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      localNumberSealed: true,
      organisation: { select: organisationSelection },
      identifiers: { where: { kind: 'prc_id18', endedAt: null, assurance: { not: 'none' } }, take: 1, select: { id: true, sealed: true } },
    },
  });
  const byHospital = Map.groupBy(rows, ({ organisation }) => organisation.id);

  return [...byHospital.values()].flatMap((held) => {
    const [first] = held;
    if (!first) return [];

    const { recordSources, ...organisation } = first.organisation;
    const records = held.map(({ id, localNumberSealed, identifiers: [card] }) => ({
      sourceRecordId: id,
      localNumber: unseal(sealedColumns.localNumber(id), localNumberSealed),
      residentNumber: card ? unseal(sealedColumns.identifier(card.id), card.sealed) : null,
    }));
    return { organisation, endpoint: recordSources[0] ? endpointOf(recordSources[0]) : null, records };
  });
}

/** By the hospital's own number first: it is the one number nobody else carries there. */
export function askedIdentifiers({ numberSystem, residentNumberSystem }: RecordEndpoint, { localNumber, residentNumber }: LocatedRecord): readonly AskedIdentifier[] {
  const own = { system: numberSystem, value: localNumber };

  return residentNumberSystem !== null && residentNumber !== null ? [own, { system: residentNumberSystem, value: residentNumber }] : [own];
}

/** Which systems of the source's patients are which of ours. */
export function systemMapping({ numberSystem, residentNumberSystem }: RecordEndpoint, organisationId: string): SystemMapping {
  return [
    { theirs: numberSystem, ours: localNumberSystem(organisationId), kind: 'hospital_card' },
    ...(residentNumberSystem === null ? [] : [{ theirs: residentNumberSystem, ours: 'prc_id18', kind: 'prc_id18' as const }]),
  ];
}
