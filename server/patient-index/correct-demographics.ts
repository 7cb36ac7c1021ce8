import 'server-only';

import * as z from 'zod';

import type { RegistrationFields } from '@/domain/desk/desk-views';
import { demographicsOf, validateRegistration } from '@/domain/desk/validate-registration';
import type { Outcome } from '@/domain/outcome';
import type { Corrected, CorrectionRefusal } from '@/domain/patient-index/correction-view';
import type { StatedCause } from '@/domain/patient-index/plan-correction';
import { correctRecord, refuseCorrection } from '@/server/patient-index/correct-record';
import { holdCorrectableRecord, readDocumentFacts } from '@/server/patient-index/correctable-record';
import type { CorrectableRecord } from '@/server/patient-index/correctable-record';
import { nameReading } from '@/server/patient-index/name-reading';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

export type CorrectionInput = {
  idempotencyKey: string;
  recordId: string;
  /** The version the form was drawn from. */
  seenVersion: number;
  fields: RegistrationFields;
  /** Said where old and new look like two people; the reason is kept with the version. */
  stated: StatedCause | null;
  reason: string | null;
};

const fieldNames = ['name', 'nameReading', 'foreignName', 'sex', 'birthDate', 'phone', 'address', 'nationality', 'ethnicGroup'] as const;
const corrected = z.object({ version: z.number(), changed: z.array(z.enum(fieldNames)) });

/** Corrects what the own hospital wrote of a person: a new version, never a change of the old one. */
export function correctDemographics(context: GuardContext, input: CorrectionInput): Promise<Outcome<Corrected, CorrectionRefusal | { reason: 'key-reused' }>> {
  const submitted = { action: 'correctDemographics' as const, idempotencyKey: input.idempotencyKey, input, answer: corrected };

  return answerOnce<Corrected, CorrectionRefusal>(context, submitted, () => correct(context, input));
}

async function correct(context: GuardContext, { recordId, seenVersion, fields, stated, reason }: CorrectionInput): Promise<Outcome<Corrected, CorrectionRefusal>> {
  const record = await holdCorrectableRecord(context, recordId);
  if (!record) return refuseCorrection(context, null, { reason: 'not-found' });

  const problems = validateRegistration(fields, await readDocumentFacts(context, recordId), context.today);
  if (problems.length > 0) return refuseCorrection(context, record.personId, { reason: 'invalid-fields', problems });

  const demographics = { ...demographicsOf(withFreshReading(fields, record), nameReading), motherName: record.demographics.motherName };
  return correctRecord(context, { recordId, seenVersion, demographics, stated, reason });
}

/** A reading that was made from the earlier name does not outlive it. */
function withFreshReading(fields: RegistrationFields, { demographics }: CorrectableRecord): RegistrationFields {
  const outlived = fields.name !== demographics.name && fields.nameReading === demographics.nameReading;

  return outlived ? { ...fields, nameReading: '' } : fields;
}
