import { signOutSession } from '@/app/(console)/actions';
import { leaveDocument } from '@/app/(console)/leave-document';

/** Ends the session and leaves, also when the server could not be told: the screen must not stay. */
export async function signOut(): Promise<void> {
  await signOutSession({}).catch(() => undefined);
  leaveDocument('/sign-in');
}
