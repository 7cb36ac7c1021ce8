import 'server-only';

import { findIdentifierDisagreements } from '@/domain/records/history/screen-answer';
import type { RecordItem } from '@/domain/records/record';
import { openCase } from '@/server/cases/open-case';
import type { Transaction } from '@/server/db';
import { listKnownIdentifiers } from '@/server/records/list-known-identifiers';
import type { CopyPlace } from '@/server/records/store-answer';
import { localNumberSystem } from '@/server/sealing/sealed-columns';

export type Answering = { place: CopyPlace; organisationId: string; items: readonly RecordItem[]; now: Date };

/**
 * A hospital's payload names a number that the index knows as somebody else's:
 * one of the two is wrong, and who it is decides an index administrator. Asked
 * once; a number that nobody holds is shown beside the history and nothing more.
 */
export async function raiseDisagreement(transaction: Transaction, { place: { personId }, organisationId, items, now }: Answering): Promise<void> {
  const disagreements = findIdentifierDisagreements(items, await listKnownIdentifiers(transaction, personId));

  for (const { system, written } of disagreements) {
    const holderId = await findHolder(transaction, system, Buffer.from(written.digest, 'hex'), organisationId);
    if (holderId === null || holderId === personId || (await wasAsked(transaction, personId, holderId))) continue;

    const writer = { transaction, now, staff: { staffId: null, organisation: { id: organisationId }, desk: null } };
    await openCase(writer, { origin: 'CONFLICT', personIds: [personId, holderId], note: null });
  }
}

/** By a claim, or by the hospital's own number of one of its records. */
async function findHolder(transaction: Transaction, system: string, digest: Buffer<ArrayBuffer>, organisationId: string): Promise<string | null> {
  if (system !== localNumberSystem(organisationId)) {
    const claim = await transaction.identifierClaim.findFirst({ where: { system, digest, releasedEventId: null }, select: { personId: true } });
    return claim?.personId ?? null;
  }

  const membership = await transaction.membership.findFirst({
    where: { closedEventId: null, sourceRecord: { organisationId, localNumberDigest: digest } },
    select: { personId: true },
  });
  return membership?.personId ?? null;
}

/** Whatever was decided then: the same answer of the same hospital is no new question. */
async function wasAsked(transaction: Transaction, personId: string, otherId: string): Promise<boolean> {
  const recordOf = (id: string) => ({ some: { sourceRecord: { memberships: { some: { personId: id, closedEventId: null } } } } });

  return (await transaction.indexCase.count({ where: { AND: [{ records: recordOf(personId) }, { records: recordOf(otherId) }] } })) > 0;
}
