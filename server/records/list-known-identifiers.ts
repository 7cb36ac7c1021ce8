import 'server-only';

import type { PayloadIdentifier } from '@/domain/records/record';
import type { Transaction } from '@/server/db';
import { digestIdentifier } from '@/server/sealing/digest';
import { unseal } from '@/server/sealing/seal';
import { localNumberSystem, sealedColumns } from '@/server/sealing/sealed-columns';

/**
 * What the index holds of the person's own numbers, as digests: a payload that
 * says otherwise is a case. Digested anew, because during a rotation the stored
 * digest may be of the earlier key, and payloads are digested with the current one.
 */
export async function listKnownIdentifiers(transaction: Transaction, personId: string): Promise<readonly PayloadIdentifier[]> {
  const identifiers = await transaction.identifier.findMany({
    where: { endedAt: null, kind: 'prc_id18', sourceRecord: { memberships: { some: { personId, closedEventId: null } } } },
    select: { id: true, system: true, sealed: true, masked: true },
  });
  const records = await transaction.sourceRecord.findMany({
    where: { memberships: { some: { personId, closedEventId: null } } },
    select: { id: true, organisationId: true, localNumberSealed: true },
  });

  return [
    ...identifiers.map(({ id, system, sealed, masked }) => known(system, unseal(sealedColumns.identifier(id), sealed), masked)),
    ...records.map(({ id, organisationId, localNumberSealed }) => known(localNumberSystem(organisationId), unseal(sealedColumns.localNumber(id), localNumberSealed), '')),
  ];
}

function known(system: string, value: string, masked: string): PayloadIdentifier {
  return { system, digest: digestIdentifier(system, value).toString('hex'), masked };
}
