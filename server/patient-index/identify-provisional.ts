import 'server-only';

import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Identified, IdentificationEvidence, IdentificationRefusal } from '@/domain/patient-index/identification-view';
import { seenOf } from '@/domain/patient-index/seen-cluster';
import { openCase } from '@/server/cases/open-case';
import { auditRefusal, lockVisiblePair } from '@/server/patient-index/decide-together';
import { mergePatients } from '@/server/patient-index/merge-patients';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

export type IdentificationInput = {
  idempotencyKey: string;
  /** Registered as somebody nobody knew. */
  temporaryId: string;
  /** Who they turned out to be. */
  knownId: string;
  evidence: IdentificationEvidence;
  reason: string;
};

const identified = z.object({ eventId: z.string(), personId: z.string() }) satisfies z.ZodType<Identified>;

/**
 * Says who somebody unknown was. The temporary identity is merged into the person, so what was recorded under it
 * stays on its own record, and taking it back gives both back exactly.
 */
export function identifyProvisional(context: GuardContext, input: IdentificationInput): Promise<Outcome<Identified, IdentificationRefusal | { reason: 'key-reused' }>> {
  const submitted = { action: 'identifyProvisional' as const, idempotencyKey: input.idempotencyKey, input, answer: identified };

  return answerOnce<Identified, IdentificationRefusal>(context, submitted, () => identify(context, input));
}

async function identify(context: GuardContext, input: IdentificationInput): Promise<Outcome<Identified, IdentificationRefusal>> {
  const { temporaryId, knownId, evidence, reason, idempotencyKey } = input;
  const pair = await lockVisiblePair(context, [temporaryId, knownId]);
  if (!pair) return refuse(context, temporaryId, { reason: 'not-found' });

  const [temporary, known] = pair;
  if (temporary.rootId === known.rootId) return refuse(context, temporaryId, { reason: 'one-person' });
  const sourceRecordId = await findUnknownRecord(context, temporary.rootId);
  if (sourceRecordId === null) return refuse(context, temporaryId, { reason: 'not-unknown' });

  const personIds = [temporary.rootId, known.rootId] as const;
  const merged = await mergePatients(context, { idempotencyKey, personIds, survivorId: known.rootId, seen: pair.map(seenOf), reason, approvedByTwo: false });
  if (!merged.ok) return refuseMerge(context, personIds, merged.reason, reason);
  if (merged.value.state === 'already-one') return refuse(context, temporaryId, { reason: 'one-person' });

  const { eventId, survivorId } = merged.value;
  await context.transaction.identification.create({ data: { eventId: BigInt(eventId), sourceRecordId, evidence } });
  return accepted({ eventId, personId: survivorId });
}

async function findUnknownRecord({ transaction, staff }: GuardContext, personId: string): Promise<string | null> {
  const begun = await transaction.provisionalRecord.findFirst({
    where: {
      kind: 'UNKNOWN',
      sourceRecord: { organisationId: staff.organisation.id, status: 'ACTIVE', memberships: { some: { personId, closedEventId: null } } },
    },
    orderBy: { begunAt: 'asc' },
    select: { sourceRecordId: true },
  });

  return begun?.sourceRecordId ?? null;
}

/** What speaks against it is not a clerk's to overrule: an index administrator sees the two beside each other. */
async function refuseMerge(
  context: GuardContext,
  personIds: readonly string[],
  why: 'not-found' | 'changed' | 'kept-apart' | 'needs-second-person',
  note: string,
): Promise<{ ok: false } & IdentificationRefusal> {
  if (why === 'kept-apart') return refused({ reason: 'kept-apart' });
  if (why !== 'needs-second-person') return refused({ reason: 'not-found' });

  await openCase(context, { origin: 'CONFLICT', personIds, note });
  return refused({ reason: 'contradicts' });
}

function refuse(context: GuardContext, personId: string, refusal: IdentificationRefusal): { ok: false } & IdentificationRefusal {
  auditRefusal(context, { decision: 'merge', personId }, refusal.reason);
  return refused(refusal);
}
