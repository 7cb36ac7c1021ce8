import 'server-only';

import { accepted } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { addRecordVersion } from '@/server/patient-index/add-record-version';
import { refuseCorrection } from '@/server/patient-index/correct-record';
import { holdCorrectableRecord } from '@/server/patient-index/correctable-record';
import { readCaptureMethods, unsealDemographics } from '@/server/patient-index/stored-demographics';
import type { GuardContext } from '@/server/perform';

type Refusal = { reason: 'not-found' } | { reason: 'changed' };

/** Takes a correction back by one more version that says what the one before it said; only while nobody has written since. */
export async function undoCorrection(
  context: GuardContext,
  { recordId, version, reason }: { recordId: string; version: number; reason: string },
): Promise<Outcome<{ version: number }, Refusal>> {
  const record = await holdCorrectableRecord(context, recordId);
  if (!record || version < 2) return refuseCorrection(context, null, { reason: 'not-found' });
  if (record.version !== version) return refuseCorrection(context, record.personId, { reason: 'changed' });

  const earlier = await context.transaction.sourceRecordVersion.findUniqueOrThrow({
    where: { sourceRecordId_version: { sourceRecordId: recordId, version: version - 1 } },
    select: { demographicsSealed: true, captureMethods: true },
  });
  await addRecordVersion(context, {
    recordId,
    version: version + 1,
    demographics: unsealDemographics(recordId, version - 1, earlier.demographicsSealed),
    captureMethods: readCaptureMethods(earlier.captureMethods),
    stated: null,
    reason,
    undoesVersion: version,
  });
  context.audit({
    kind: 'correction-undone',
    subjectPersonId: record.personId,
    detail: { sourceRecordId: recordId, version: version + 1, undoesVersion: version },
  });
  return accepted({ version: version + 1 });
}
