import 'server-only';

import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';

import { describeError, log } from '@/server/log';
import { findSessionToken } from '@/server/session/session-cookie';
import { signIn } from '@/server/sign-in/sign-in';

// Longer than a password takes to hash: how soon a no comes must not say
// whether one was hashed for it.
const REFUSAL_MS = 400;

const attempt = z.object({
  userName: z.string().min(1).max(64),
  password: z.string().min(1).max(256),
});
const origin = z.object({ 'x-forwarded-for': z.string().default('unknown') });

/**
 * next-auth's question whether these credentials open a session: its token as
 * the user's id, or null for a refusal of any kind.
 */
export async function authorize(credentials: unknown, headers: unknown): Promise<{ id: string } | null> {
  const earliest = pause(REFUSAL_MS);

  try {
    const given = attempt.safeParse(credentials);
    const outcome = given.success && (await signIn({
      ...given.data,
      address: origin.parse(headers)['x-forwarded-for'],
      replacedToken: await findSessionToken(),
    }));

    if (outcome && outcome.ok) return { id: outcome.value.token };
  } catch (error) {
    // next-auth puts the message of what is thrown into an address.
    log().error({ error: describeError(error) }, 'sign-in failed');
    throw new Error('unavailable');
  }

  await earliest;
  return null;
}
