import 'server-only';

import { MovedMeanwhile } from '@/server/moved-meanwhile';
import { lockPersonInForce } from '@/server/patient-index/lock-person-in-force';
import { readGolden } from '@/server/patient-index/read-golden';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import { storeRecord } from '@/server/patient-index/store-record';
import type { GuardContext } from '@/server/perform';

/**
 * Gives a person of other hospitals a record at this one, linked by the clerk
 * who has them at the window. Its values came from the index, not from a hand:
 * they are marked INTERFACE and never outrank where they came from.
 */
export async function linkRecord(context: GuardContext, namedId: string, idempotencyKey: string): Promise<string> {
  const { transaction } = context;
  // A merge under way is waited for; the record then joins the person it led to.
  const personId = await lockPersonInForce(transaction, namedId);
  const golden = await readGolden(transaction, personId);
  if (!golden) throw new MovedMeanwhile('a person without members cannot be linked');

  const fields = Object.entries(golden.demographics).filter(([, value]) => value !== null && value !== '');
  const sourceRecordId = await storeRecord(context, {
    demographics: golden.demographics,
    captureMethods: Object.fromEntries(fields.map(([field]) => [field, 'INTERFACE'])),
    identifiers: [],
    reason: null,
  });
  const eventId = await recordIdentityEvent(context, {
    kind: 'LINK',
    idempotencyKey,
    changes: { opened: [{ record: sourceRecordId, person: personId }] },
  });

  await transaction.membership.create({ data: { sourceRecordId, personId, basis: 'VERIFIED', openedEventId: eventId } });
  context.audit({ kind: 'record-linked', subjectPersonId: personId, detail: { eventId: eventId.toString(), sourceRecordId } });
  return sourceRecordId;
}
