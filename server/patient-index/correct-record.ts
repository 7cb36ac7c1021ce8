import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Corrected, CorrectionRefusal } from '@/domain/patient-index/correction-view';
import type { Demographics } from '@/domain/patient-index/demographics';
import { planCorrection } from '@/domain/patient-index/plan-correction';
import type { StatedCause } from '@/domain/patient-index/plan-correction';
import { addRecordVersion } from '@/server/patient-index/add-record-version';
import { fieldsOf, holdCorrectableRecord, recorderOf } from '@/server/patient-index/correctable-record';
import type { CorrectableRecord } from '@/server/patient-index/correctable-record';
import type { GuardContext } from '@/server/perform';

export type RecordCorrection = {
  recordId: string;
  /** The version that what is written now was drawn from. */
  seenVersion: number;
  demographics: Demographics;
  /** Said by whoever corrects, where old and new read like two people. */
  stated: StatedCause | null;
  reason: string | null;
};

/**
 * A new version of one of the hospital's own records. Nothing is overwritten,
 * nobody moves; the person shows the new value where survivorship lets it, and
 * a decision that is being made on the old version is answered with this one.
 */
export async function correctRecord(context: GuardContext, correction: RecordCorrection): Promise<Outcome<Corrected, CorrectionRefusal>> {
  const { recordId, demographics, stated, reason } = correction;
  const record = await holdCorrectableRecord(context, recordId);
  if (!record) return refuseCorrection(context, null, { reason: 'not-found' });
  if (record.version !== correction.seenVersion) return refuseCorrection(context, record.personId, await standing(context, record));

  const plan = planCorrection(record.demographics, record.captureMethods, demographics, stated);
  if (plan.plan === 'refuse') return refuseCorrection(context, record.personId, plan);

  const version = record.version + 1;
  await addRecordVersion(context, { recordId, version, demographics, captureMethods: plan.captureMethods, stated, reason, undoesVersion: null });
  context.audit({ kind: 'record-corrected', subjectPersonId: record.personId, detail: { sourceRecordId: recordId, version, cause: stated?.cause ?? 'unasked' } });
  return accepted({ version, changed: plan.changed });
}

async function standing(context: GuardContext, record: CorrectableRecord): Promise<CorrectionRefusal> {
  return {
    reason: 'changed',
    version: record.version,
    fields: fieldsOf(record.demographics),
    by: await recorderOf(context, record),
    at: record.recordedAt.toISOString(),
  };
}

export function refuseCorrection<const Refusal extends { reason: string }>(context: GuardContext, personId: string | null, refusal: Refusal): { ok: false } & Refusal {
  const event = { kind: 'identity-decision-refused' as const, detail: { decision: 'correct' as const, reason: refusal.reason } };

  context.audit(personId === null ? event : { ...event, subjectPersonId: personId });
  return refused(refusal);
}
