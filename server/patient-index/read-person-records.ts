import 'server-only';

import type { MemberVersion } from '@/domain/patient-index/golden-view';
import type { Prisma } from '@/prisma/generated/client';
import type { Transaction } from '@/server/db';
import { readCaptureMethods, unsealDemographics } from '@/server/patient-index/stored-demographics';

const selection = {
  id: true,
  localNumberSealed: true,
  status: true,
  organisation: { select: { id: true, code: true, name: true, nameEnglish: true } },
  versions: {
    orderBy: { version: 'desc' },
    take: 1,
    select: {
      version: true,
      demographicsSealed: true,
      captureMethods: true,
      recordedById: true,
      deskId: true,
      reason: true,
      cause: true,
      evidence: true,
      undoesVersion: true,
      recordedAt: true,
    },
  },
  identifiers: {
    select: {
      id: true,
      system: true,
      kind: true,
      digest: true,
      masked: true,
      assurance: true,
      captureMethod: true,
      firstReadAt: true,
      lastReadAt: true,
      endedAt: true,
      expiresOn: true,
      supersedesId: true,
      documentType: true,
    },
  },
} satisfies Prisma.SourceRecordSelect;

type RecordRow = Prisma.SourceRecordGetPayload<{ select: typeof selection }>;
type VersionRow = RecordRow['versions'][number];

export type PersonRecord = Pick<RecordRow, 'id' | 'localNumberSealed' | 'status' | 'organisation' | 'identifiers'> & {
  latest: Pick<VersionRow, 'recordedById' | 'deskId' | 'reason' | 'cause' | 'evidence' | 'undoesVersion'>;
  member: MemberVersion;
};

/** The open members of a person with what each hospital wrote down last, oldest record first. */
export async function readPersonRecords(transaction: Transaction, personId: string): Promise<readonly PersonRecord[]> {
  const rows = await transaction.sourceRecord.findMany({
    where: { memberships: { some: { personId, closedEventId: null } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: selection,
  });

  return rows.flatMap(({ versions: [latest], ...row }) => (latest ? [{ ...row, latest, member: memberVersion(row.id, latest) }] : []));
}

function memberVersion(recordId: string, latest: VersionRow): MemberVersion {
  return {
    sourceRecordId: recordId,
    version: latest.version,
    demographics: unsealDemographics(recordId, latest.version, latest.demographicsSealed),
    captureMethods: readCaptureMethods(latest.captureMethods),
    recordedAt: latest.recordedAt.toISOString(),
  };
}
