import 'server-only';

import { createHash } from 'node:crypto';
import * as z from 'zod';

import type { GuardContext } from '@/server/perform';
import { seal, SealError, unseal } from '@/server/sealing/seal';

const MINUTES = 30;
const content = z.object({ personId: z.uuid(), until: z.number() });

/**
 * A candidate is opened by what the search gave, never by an id: the handle is
 * sealed to this session and expires, so a guessed or passed-on one opens nothing.
 */
export function candidateHandle({ staff, now }: Pick<GuardContext, 'staff' | 'now'>, personId: string): string {
  const until = now.getTime() + MINUTES * 60 * 1000;

  return Buffer.from(seal(place(staff.sessionId), JSON.stringify({ personId, until }))).toString('base64url');
}

export function findHandledPersonId({ staff, now }: Pick<GuardContext, 'staff' | 'now'>, handle: string): string | null {
  try {
    const { personId, until } = content.parse(JSON.parse(unseal(place(staff.sessionId), Buffer.from(handle, 'base64url'))));
    return until > now.getTime() ? personId : null;
  } catch (error) {
    if (error instanceof SealError || error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

function place(sessionId: string): { column: string; rowId: string } {
  return { column: 'candidate-handle', rowId: createHash('sha256').update(sessionId).digest('hex') };
}
