'use server';

import * as z from 'zod';

import { explainScan as explain } from '@/server/desk/explain-scan';
import { guard } from '@/server/guard';

// As at the desk: what is too long is named, not cut.
const LONGEST_SCAN = 8_192;

export const explainScan = guard(
  { action: 'explainScan', purpose: 'administration', input: z.strictObject({ text: z.string().max(LONGEST_SCAN) }) },
  explain,
);
