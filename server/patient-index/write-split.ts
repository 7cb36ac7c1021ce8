import 'server-only';

import { randomUUID } from 'node:crypto';

import type { Anchor } from '@/domain/patient-index/cluster';
import type { SplitPlan } from '@/domain/patient-index/plan-split';
import { deltaOf } from '@/domain/patient-index/regroup';
import { applyRegrouping } from '@/server/patient-index/apply-regrouping';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { judgePairs } from '@/server/patient-index/judge-pairs';
import { INDEX_NUMBER_SYSTEM, nextIndexNumber } from '@/server/patient-index/next-index-number';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import { tellPartners } from '@/server/patient-index/tell-partners';
import { digestIdentifier } from '@/server/sealing/digest';

/** A person that does not exist yet, under a number that was never issued before. */
export async function newAnchor({ transaction, now }: IndexWriter): Promise<Anchor> {
  return { personId: randomUUID(), indexNumber: await nextIndexNumber(transaction), version: 1, createdAt: now.toISOString() };
}

type NewSplit = {
  idempotencyKey: string;
  reason: string | null;
  /** What was on the screen when the two were judged different. */
  evidence: unknown;
  /** The link that this takes back. */
  reversesId?: bigint;
};

/** Does what a plan to part a person says, under one event; the caller holds the cluster. */
export async function writeSplit(writer: IndexWriter, { survivorId, changes, different }: SplitPlan, anchor: Anchor, { evidence, ...event }: NewSplit): Promise<bigint> {
  const { transaction, now } = writer;
  const { personId, indexNumber } = anchor;
  const eventId = await recordIdentityEvent(writer, { kind: 'SPLIT', ...event, changes: deltaOf(changes, [personId]) });

  await transaction.person.create({ data: { id: personId, indexNumber, stateEventId: eventId, createdAt: now } });
  await transaction.identifierClaim.create({
    data: { system: INDEX_NUMBER_SYSTEM, digest: digestIdentifier(INDEX_NUMBER_SYSTEM, indexNumber), personId, eventId },
  });
  await applyRegrouping(transaction, eventId, changes, null);
  await judgePairs(transaction, eventId, { verdict: 'DIFFERENT', pairs: different, reason: event.reason, evidence });
  await tellPartners(transaction, eventId, [survivorId, personId]);
  return eventId;
}
