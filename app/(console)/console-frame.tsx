'use client';

import { useMemo } from 'react';
import type { ReactNode } from 'react';

import { lockSession } from '@/app/(console)/actions';
import { signOut } from '@/app/(console)/sign-out';
import { DeskScannerLight } from '@/app/(console)/scanner/desk-scanner-light';
import { useScannerProfile } from '@/app/(console)/scanner/scanner-setting';
import { unlockAnswer } from '@/app/(console)/unlock-answer';
import { ScanCaptureProvider } from '@/components/scan-capture/scan-capture-provider';
import { ConsoleShell } from '@/components/shell/console-shell';
import type { NavigationItem } from '@/components/shell/navigation-item';
import type { Workstation } from '@/components/shell/status-line';
import type { LocalPattern } from '@/domain/identifiers/identifier';
import { recognise } from '@/domain/identifiers/recognise';

type ConsoleFrameProps = {
  navigation: readonly NavigationItem[];
  workstation: Workstation;
  /** The hospital's own cards, so that a slow scanner's code is told from typing by what it says. */
  localPatterns: readonly LocalPattern[];
  today: string;
  /** Whether this duty has scans looked up: elsewhere a light for the scanner would promise too much. */
  scans: boolean;
  children: ReactNode;
};

/** Ties the shell to the session's actions, and the scanner to every page. */
export function ConsoleFrame({ navigation, workstation, localPatterns, today, scans, children }: ConsoleFrameProps) {
  const profile = useScannerProfile();
  const knowsContent = useMemo(() => {
    const context = { today, localPatterns };
    return (text: string) => recognise(text, context).readings[0]?.decisive ?? false;
  }, [today, localPatterns]);

  return (
    <ScanCaptureProvider profile={profile} knowsContent={knowsContent}>
      <ConsoleShell
        navigation={navigation}
        workstation={workstation}
        scanner={scans && <DeskScannerLight />}
        onLock={() => lockSession({})}
        onUnlock={unlockAnswer}
        onSignOut={() => void signOut()}
      >
        {children}
      </ConsoleShell>
    </ScanCaptureProvider>
  );
}
