import 'server-only';

import type { Accepted } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { forgetSessionCookie } from '@/server/session/session-cookie';
import { signOutSession } from '@/server/session/sign-out-session';

/** Signing out from a page: the row first, which is what counts, then the browser's cookie. */
export async function leaveSession(context: GuardContext): Promise<Accepted<null>> {
  const outcome = await signOutSession(context);

  await forgetSessionCookie();
  return outcome;
}
