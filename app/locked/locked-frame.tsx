'use client';

import { leaveDocument } from '@/app/(console)/leave-document';
import { signOut } from '@/app/(console)/sign-out';
import { unlockAnswer } from '@/app/(console)/unlock-answer';
import { LockScreen } from '@/components/shell/lock-screen';

export function LockedFrame({ staffName }: { staffName: string }) {
  async function unlock(password: string) {
    const answer = await unlockAnswer(password);

    if (answer === 'unlocked') leaveDocument('/');
    return answer;
  }

  return <LockScreen staffName={staffName} onUnlock={unlock} onSwitchPerson={() => void signOut()} />;
}
