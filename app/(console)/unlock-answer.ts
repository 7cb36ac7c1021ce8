import { unlockSession } from '@/app/(console)/actions';
import type { UnlockAnswer } from '@/components/shell/lock-screen';
import { leaveDocument } from '@/app/(console)/leave-document';

/** Asks the server; a session that ended meanwhile leads out of the document. */
export async function unlockAnswer(password: string): Promise<UnlockAnswer> {
  const answer = await unlockSession({ password });

  if (answer.ok) return 'unlocked';
  if (answer.reason === 'signed-out') leaveDocument('/sign-in');
  return 'wrong';
}
