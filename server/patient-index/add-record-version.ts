import 'server-only';

import type { Demographics, FieldCaptureMethods } from '@/domain/patient-index/demographics';
import type { StatedCause } from '@/domain/patient-index/plan-correction';
import { askMatcher } from '@/server/matching/ask-matcher';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { setMatchKeys } from '@/server/patient-index/set-match-keys';
import { sealDemographics } from '@/server/patient-index/stored-demographics';

export type NewVersion = {
  recordId: string;
  version: number;
  demographics: Demographics;
  captureMethods: FieldCaptureMethods;
  stated: StatedCause | null;
  reason: string | null;
  undoesVersion: number | null;
};

/** Writes the next version of a record that the caller holds; it is looked for by what it now says. */
export async function addRecordVersion({ transaction, staff, now }: IndexWriter, added: NewVersion): Promise<void> {
  const { recordId, version, demographics, stated } = added;

  await transaction.sourceRecordVersion.create({
    data: {
      sourceRecordId: recordId,
      version,
      demographicsSealed: sealDemographics(recordId, version, demographics),
      captureMethods: added.captureMethods,
      recordedById: staff.staffId,
      deskId: staff.desk?.id ?? null,
      reason: added.reason,
      cause: stated && (stated.cause === 'legal-change' ? 'LEGAL_CHANGE' : 'TYPING_ERROR'),
      evidence: stated?.cause === 'legal-change' ? stated.evidence : null,
      undoesVersion: added.undoesVersion,
      recordedAt: now,
    },
  });
  await setMatchKeys(transaction, [{ id: recordId, demographics }]);
  await askMatcher(transaction, recordId);
}
