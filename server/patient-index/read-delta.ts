import 'server-only';

import * as z from 'zod';

import type { IdentityDelta } from '@/domain/patient-index/identity-delta';

const change = z.object({ record: z.string(), person: z.string() });
const delta = z.object({
  opened: z.array(change),
  closed: z.array(change),
  claimed: z.record(z.string(), z.number()),
  released: z.record(z.string(), z.number()),
}) satisfies z.ZodType<IdentityDelta>;

/** What a stored event says it did. */
export function readDelta(stored: unknown): IdentityDelta {
  return delta.parse(stored);
}
