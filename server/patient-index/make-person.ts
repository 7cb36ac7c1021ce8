import 'server-only';

import { randomUUID } from 'node:crypto';

import { INDEX_NUMBER_SYSTEM, nextIndexNumber } from '@/server/patient-index/next-index-number';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { digestIdentifier } from '@/server/sealing/digest';

type NewPerson = {
  sourceRecordId: string;
  claimed: readonly { system: string; value: string }[];
  idempotencyKey: string;
  reason: string | null;
  /** What brought the record: a window, unless said otherwise. */
  kind?: 'REGISTER' | 'IMPORT';
};

/** A person for one new record: the event, the person, the membership and the claims, which are the event. */
export async function makePerson(context: IndexWriter, made: NewPerson): Promise<{ personId: string; eventId: bigint }> {
  const { transaction, now } = context;
  const personId = randomUUID();
  const indexNumber = await nextIndexNumber(transaction);
  const claimed = [...made.claimed, { system: INDEX_NUMBER_SYSTEM, value: indexNumber }];

  const eventId = await recordIdentityEvent(context, {
    kind: made.kind ?? 'REGISTER',
    idempotencyKey: made.idempotencyKey,
    reason: made.reason,
    changes: { opened: [{ record: made.sourceRecordId, person: personId }], claimed: { [personId]: claimed.length } },
  });
  await transaction.person.create({ data: { id: personId, indexNumber, stateEventId: eventId, createdAt: now } });
  await transaction.membership.create({ data: { sourceRecordId: made.sourceRecordId, personId, basis: 'NEW', openedEventId: eventId } });
  await transaction.identifierClaim.createMany({
    data: claimed.map(({ system, value }) => ({ system, digest: digestIdentifier(system, value), personId, eventId })),
  });
  return { personId, eventId };
}
