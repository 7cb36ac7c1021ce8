import 'server-only';

import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { DemographicField } from '@/domain/patient-index/demographics';
import { differencesFrom } from '@/domain/patient-index/seen-cluster';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import { auditRefusal, refuseChanged } from '@/server/patient-index/decide-together';
import type { Changed } from '@/server/patient-index/decide-together';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';
import { findVisiblePerson } from '@/server/visible-to';

export type PinInput = {
  idempotencyKey: string;
  personId: string;
  field: DemographicField;
  /** The member whose value the person shows from now on. */
  recordId: string;
  seen: SeenPerson;
  reason: string | null;
};

export type Pinned = { eventId: string };
export type PinRefused = { reason: 'not-found' } | Changed | { reason: 'not-a-member' };

const pinned = z.object({ eventId: z.string() });

/** Holds one field to one record's value, above every rule of survivorship; it leaves with that record. */
export function pinField(context: GuardContext, input: PinInput): Promise<Outcome<Pinned, PinRefused | { reason: 'key-reused' }>> {
  const submitted = { action: 'pinField' as const, idempotencyKey: input.idempotencyKey, input, answer: pinned };

  return answerOnce<Pinned, PinRefused>(context, submitted, () => pin(context, input));
}

async function pin(context: GuardContext, input: PinInput): Promise<Outcome<Pinned, PinRefused>> {
  const { transaction } = context;
  const { personId, field, recordId, seen, idempotencyKey, reason } = input;
  const about = { decision: 'pin' as const, personId };
  const person = await findVisiblePerson(context, personId);
  const [cluster] = person ? await lockClusters(transaction, [person.id]) : [];
  if (!cluster) return refuse(context, personId, 'not-found');

  const differences = differencesFrom([seen], [cluster]);
  if (differences.length > 0) return refuseChanged(context, about, differences);

  const member = cluster.records.find((record) => record.recordId === recordId);
  if (!member) return refuse(context, personId, 'not-a-member');

  const eventId = await recordIdentityEvent(context, { kind: 'PIN', idempotencyKey, reason, changes: {} });
  await transaction.fieldPin.updateMany({
    where: { field, sourceRecordId: { in: cluster.records.map((record) => record.recordId) }, revokedEventId: null },
    data: { revokedEventId: eventId },
  });
  await transaction.fieldPin.create({ data: { sourceRecordId: recordId, field, version: member.version, eventId } });
  context.audit({ kind: 'field-pinned', subjectPersonId: cluster.rootId, detail: { eventId: eventId.toString(), field } });
  return accepted({ eventId: eventId.toString() });
}

function refuse<const Reason extends string>(context: GuardContext, personId: string, reason: Reason): { ok: false; reason: Reason } {
  auditRefusal(context, { decision: 'pin', personId }, reason);
  return refused({ reason });
}
