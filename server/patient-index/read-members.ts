import 'server-only';

import type { MemberVersion } from '@/domain/patient-index/golden-view';
import type { Transaction } from '@/server/db';
import { readCaptureMethods, unsealDemographics } from '@/server/patient-index/stored-demographics';

export type Member = MemberVersion & { organisationId: string };

/** The open members of a person with the latest version of each, oldest record first. */
export async function readMembers(transaction: Transaction, personId: string): Promise<readonly Member[]> {
  const rows = await transaction.sourceRecord.findMany({
    where: { memberships: { some: { personId, closedEventId: null } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      organisationId: true,
      versions: {
        orderBy: { version: 'desc' },
        take: 1,
        select: { version: true, demographicsSealed: true, captureMethods: true, recordedAt: true },
      },
    },
  });

  return rows.flatMap(({ id, organisationId, versions: [latest] }) => {
    if (!latest) return [];
    return {
      sourceRecordId: id,
      organisationId,
      version: latest.version,
      demographics: unsealDemographics(id, latest.version, latest.demographicsSealed),
      captureMethods: readCaptureMethods(latest.captureMethods),
      recordedAt: latest.recordedAt.toISOString(),
    };
  });
}
