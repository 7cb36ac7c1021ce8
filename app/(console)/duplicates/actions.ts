'use server';

import * as z from 'zod';

import { settlements } from '@/domain/patient-index/case-review';
import { guard } from '@/server/guard';
import { assignCase as assign } from '@/server/cases/assign-case';
import { caseFilter } from '@/server/cases/case-filter';
import { decideCase as decide } from '@/server/cases/decide-case';
import { declineMerge as decline } from '@/server/cases/decline-merge';
import { removeCaseView as remove } from '@/server/cases/remove-case-view';
import { reviewCase as review } from '@/server/cases/review-case';
import { saveCaseView as save } from '@/server/cases/save-case-view';
import { runBatch as run } from '@/server/cases/run-batch';
import { settleReview as settle } from '@/server/cases/settle-review';
import { startBatch as start } from '@/server/cases/start-batch';
import { undoBatch as takeBack } from '@/server/cases/undo-batch';
import { undoCase as undo } from '@/server/cases/undo-case';

const MOST_PERSONS = 50;
const MOST_RECORDS = 200;
const LONGEST_REASON = 200;

const seenPerson = z.strictObject({
  personId: z.uuid(),
  records: z.array(z.strictObject({ recordId: z.uuid(), version: z.int().positive() })).max(MOST_RECORDS),
});

export const decideCase = guard(
  {
    action: 'decideCase',
    purpose: 'index-administration',
    input: z.strictObject({
      idempotencyKey: z.uuid(),
      caseId: z.uuid(),
      decision: z.enum(['SAME', 'DIFFERENT', 'UNSURE']),
      chosenIds: z.array(z.uuid()).max(MOST_PERSONS),
      survivorId: z.uuid().nullable(),
      seen: z.array(seenPerson).max(MOST_PERSONS),
      reason: z.string().trim().max(LONGEST_REASON).nullable(),
    }),
  },
  decide,
);

export const undoCase = guard(
  { action: 'undoCase', purpose: 'index-administration', input: z.strictObject({ idempotencyKey: z.uuid(), caseId: z.uuid() }) },
  undo,
);

export const declineMerge = guard(
  {
    action: 'declineMerge',
    purpose: 'index-administration',
    input: z.strictObject({ idempotencyKey: z.uuid(), caseId: z.uuid(), reason: z.string().trim().min(2).max(LONGEST_REASON) }),
  },
  decline,
);

export const reviewCase = guard(
  {
    action: 'reviewCase',
    purpose: 'index-administration',
    input: z.strictObject({
      idempotencyKey: z.uuid(),
      reviewId: z.uuid(),
      verdict: z.enum(['SAME', 'DIFFERENT', 'UNSURE']),
      note: z.string().trim().max(LONGEST_REASON).nullable(),
    }),
  },
  review,
);

export const settleReview = guard(
  {
    action: 'settleReview',
    purpose: 'index-administration',
    input: z.strictObject({ idempotencyKey: z.uuid(), reviewId: z.uuid(), settlement: z.enum(settlements), reason: z.string().trim().min(2).max(LONGEST_REASON) }),
  },
  settle,
);

export const startBatch = guard({ action: 'startBatch', purpose: 'index-administration', input: z.strictObject({ idempotencyKey: z.uuid() }) }, start);

export const runBatch = guard({ action: 'runBatch', purpose: 'index-administration', input: z.strictObject({ idempotencyKey: z.uuid(), batchId: z.uuid() }) }, run);

export const undoBatch = guard({ action: 'undoBatch', purpose: 'index-administration', input: z.strictObject({ idempotencyKey: z.uuid(), batchId: z.uuid() }) }, takeBack);

export const assignCase = guard(
  { action: 'assignCase', purpose: 'index-administration', input: z.strictObject({ caseId: z.uuid(), staffId: z.uuid().nullable() }) },
  assign,
);

export const saveCaseView = guard(
  { action: 'saveCaseView', purpose: 'index-administration', input: z.strictObject({ name: z.string().trim().min(1).max(20), filter: caseFilter }) },
  save,
);

export const removeCaseView = guard({ action: 'removeCaseView', purpose: 'index-administration', input: z.strictObject({ viewId: z.uuid() }) }, remove);
