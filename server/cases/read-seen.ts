import 'server-only';

import * as z from 'zod';

import type { SeenPerson } from '@/domain/patient-index/seen-cluster';

const stored = z.array(z.object({ personId: z.string(), records: z.array(z.object({ recordId: z.string(), version: z.number() })) }));

/** The picture of a case as it was stored when it was gathered. */
export function readSeen(seen: unknown): readonly SeenPerson[] {
  return stored.parse(seen);
}
