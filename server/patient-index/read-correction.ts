import 'server-only';

import { accepted } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { CorrectionStart } from '@/domain/patient-index/correction-view';
import { refuseCorrection } from '@/server/patient-index/correct-record';
import { fieldsOf, holdCorrectableRecord } from '@/server/patient-index/correctable-record';
import type { GuardContext } from '@/server/perform';

/** What a correction starts from, in full: one cannot correct what one cannot read, and opening it is recorded. */
export async function readCorrection(context: GuardContext, { recordId }: { recordId: string }): Promise<Outcome<CorrectionStart, { reason: 'not-found' }>> {
  const record = await holdCorrectableRecord(context, recordId);
  if (!record) return refuseCorrection(context, null, { reason: 'not-found' });

  context.audit({ kind: 'person-read', subjectPersonId: record.personId, detail: { view: 'correction' } });
  return accepted({
    personId: record.personId,
    recordId,
    version: record.version,
    fields: fieldsOf(record.demographics),
    sources: record.captureMethods,
    today: context.today,
  });
}
