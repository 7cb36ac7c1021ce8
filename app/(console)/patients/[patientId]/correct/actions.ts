'use server';

import * as z from 'zod';

import { correctionEvidences } from '@/domain/patient-index/plan-correction';
import { registrationFields } from '@/server/desk/draft-content';
import { guard } from '@/server/guard';
import { correctDemographics as correct } from '@/server/patient-index/correct-demographics';
import { undoCorrection as undo } from '@/server/patient-index/undo-correction';

const reason = z.string().trim().min(2).max(200);
const version = z.int().positive();

export const correctDemographics = guard(
  {
    action: 'correctDemographics',
    purpose: 'registration',
    input: z.strictObject({
      idempotencyKey: z.uuid(),
      recordId: z.uuid(),
      seenVersion: version,
      fields: registrationFields,
      stated: z
        .discriminatedUnion('cause', [
          z.strictObject({ cause: z.literal('typing-error') }),
          z.strictObject({ cause: z.literal('legal-change'), evidence: z.enum(correctionEvidences) }),
        ])
        .nullable(),
      reason: reason.nullable(),
    }),
  },
  correct,
);

export const undoCorrection = guard(
  { action: 'undoCorrection', purpose: 'registration', input: z.strictObject({ recordId: z.uuid(), version, reason }) },
  undo,
);
