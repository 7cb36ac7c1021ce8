'use client';

import type { ReactNode } from 'react';

import { lockSession } from '@/app/(console)/actions';
import { signOut } from '@/app/(console)/sign-out';
import { unlockAnswer } from '@/app/(console)/unlock-answer';
import { ConsoleShell } from '@/components/shell/console-shell';
import type { NavigationItem } from '@/components/shell/navigation-item';
import type { Workstation } from '@/components/shell/status-line';

type ConsoleFrameProps = {
  navigation: readonly NavigationItem[];
  workstation: Workstation;
  children: ReactNode;
};

/** Ties the shell to the session's actions. */
export function ConsoleFrame({ navigation, workstation, children }: ConsoleFrameProps) {
  return (
    <ConsoleShell
      navigation={navigation}
      workstation={workstation}
      onLock={() => lockSession({})}
      onUnlock={unlockAnswer}
      onSignOut={() => void signOut()}
    >
      {children}
    </ConsoleShell>
  );
}
