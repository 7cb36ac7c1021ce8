import 'server-only';

import type { PayloadIdentifier } from '@/domain/records/record';
import type { Transaction } from '@/server/db';
import { localNumberSystem } from '@/server/sealing/sealed-columns';

/** What the index holds of the person's own numbers, as digests: a payload that says otherwise is a case. */
export async function listKnownIdentifiers(transaction: Transaction, personId: string): Promise<readonly PayloadIdentifier[]> {
  const identifiers = await transaction.identifier.findMany({
    where: { endedAt: null, kind: 'prc_id18', sourceRecord: { memberships: { some: { personId, closedEventId: null } } } },
    select: { system: true, digest: true, masked: true },
  });
  const records = await transaction.sourceRecord.findMany({
    where: { memberships: { some: { personId, closedEventId: null } } },
    select: { organisationId: true, localNumberDigest: true },
  });

  return [
    ...identifiers.map(({ system, digest, masked }) => ({ system, digest: Buffer.from(digest).toString('hex'), masked })),
    ...records.map(({ organisationId, localNumberDigest }) => ({
      system: localNumberSystem(organisationId),
      digest: Buffer.from(localNumberDigest).toString('hex'),
      masked: '',
    })),
  ];
}
