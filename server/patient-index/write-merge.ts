import 'server-only';

import type { MergePlan } from '@/domain/patient-index/plan-merge';
import { deltaOf } from '@/domain/patient-index/regroup';
import { applyRegrouping } from '@/server/patient-index/apply-regrouping';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import { tellPartners } from '@/server/patient-index/tell-partners';

/** Does what a merge plan says under one event, whoever decided it; the caller holds both clusters. */
export async function writeMerge(writer: IndexWriter, { survivorId, retiredId, changes }: MergePlan, event: { idempotencyKey: string; reason: string | null }): Promise<bigint> {
  const eventId = await recordIdentityEvent(writer, { kind: 'MERGE', ...event, changes: deltaOf(changes) });

  await applyRegrouping(writer.transaction, eventId, changes, { made: { retiredId, survivorId } }, writer.staff.staffId === null ? 'AUTOMATIC' : 'VERIFIED');
  await tellPartners(writer.transaction, eventId, [survivorId]);
  return eventId;
}
