import 'server-only';

import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Identified, TakeBackRefusal } from '@/domain/patient-index/identification-view';
import { auditRefusal } from '@/server/patient-index/decide-together';
import { unmergePatients } from '@/server/patient-index/unmerge-patients';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

export type TakeBackIdentificationInput = { idempotencyKey: string; eventId: string; reason: string };

const returned = z.object({ eventId: z.string(), personId: z.string() }) satisfies z.ZodType<Identified>;

/** It was somebody else: the temporary identity is there again as it was, and whatever came since stays with the person. */
export function takeBackIdentification(
  context: GuardContext,
  input: TakeBackIdentificationInput,
): Promise<Outcome<Identified, TakeBackRefusal | { reason: 'key-reused' }>> {
  const submitted = { action: 'takeBackIdentification' as const, idempotencyKey: input.idempotencyKey, input, answer: returned };

  return answerOnce<Identified, TakeBackRefusal>(context, submitted, () => takeBack(context, input));
}

async function takeBack(context: GuardContext, input: TakeBackIdentificationInput): Promise<Outcome<Identified, TakeBackRefusal>> {
  const { transaction, staff } = context;
  const made = await transaction.identification.findFirst({
    where: { eventId: BigInt(input.eventId), event: { organisationId: staff.organisation.id } },
    select: { sourceRecord: { select: { memberships: { where: { closedEventId: null }, select: { personId: true } } } } },
  });
  const personId = made?.sourceRecord.memberships[0]?.personId ?? null;
  if (personId === null) {
    auditRefusal(context, { decision: 'undo', personId: null }, 'not-found');
    return refused({ reason: 'not-found' });
  }

  const unmerged = await unmergePatients(context, { ...input, homes: await everythingStays(context, personId), keepApart: false });
  if (unmerged.ok) return accepted({ eventId: unmerged.value.eventId, personId: unmerged.value.returnedId });
  if (unmerged.reason === 'not-found' || unmerged.reason === 'already-undone') return refused({ reason: unmerged.reason });
  return refused({ reason: 'moved-on' });
}

/** Only what the merge brought goes back with it: a record that came since was linked to the person everybody saw. */
async function everythingStays({ transaction }: GuardContext, personId: string): Promise<Record<string, 'stays'>> {
  const members = await transaction.membership.findMany({ where: { personId, closedEventId: null }, select: { sourceRecordId: true } });

  return Object.fromEntries(members.map(({ sourceRecordId }) => [sourceRecordId, 'stays' as const]));
}
