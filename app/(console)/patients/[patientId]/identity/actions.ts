'use server';

import * as z from 'zod';

import { demographicFields } from '@/domain/patient-index/golden-view';
import { guard } from '@/server/guard';
import { pinField as pin } from '@/server/patient-index/pin-field';
import { splitPatient as split } from '@/server/patient-index/split-patient';
import { swapSurvivor as swap } from '@/server/patient-index/swap-survivor';
import { liftSeal as lift } from '@/server/records/lift-seal';
import { sealRecord as seal } from '@/server/records/seal-record';

const MOST_RECORDS = 200;
const recordIds = z.array(z.uuid()).min(1).max(MOST_RECORDS);
const decided = {
  idempotencyKey: z.uuid(),
  personId: z.uuid(),
  reason: z.string().trim().min(2).max(200),
};
const seen = z.strictObject({
  personId: z.uuid(),
  records: z.array(z.strictObject({ recordId: z.uuid(), version: z.int().positive() })).max(MOST_RECORDS),
});

export const splitPatient = guard(
  { action: 'splitPatient', purpose: 'index-administration', input: z.strictObject({ ...decided, recordIds, seen }) },
  split,
);

export const swapSurvivor = guard(
  { action: 'swapSurvivor', purpose: 'index-administration', input: z.strictObject({ ...decided, survivorId: z.uuid(), seen: z.array(seen).max(1) }) },
  swap,
);

export const pinField = guard(
  { action: 'pinField', purpose: 'index-administration', input: z.strictObject({ ...decided, field: z.enum(demographicFields), recordId: z.uuid(), seen }) },
  pin,
);

export const sealRecord = guard(
  { action: 'sealRecord', purpose: 'index-administration', input: z.strictObject({ ...decided, recordId: z.uuid() }) },
  seal,
);

export const liftSeal = guard(
  { action: 'liftSeal', purpose: 'index-administration', input: z.strictObject({ ...decided, recordId: z.uuid() }) },
  lift,
);
