'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { NoticeBar } from '@/components/notice-bar';
import { useScanCapture } from '@/components/scan-capture/scan-context';
import { Sheet, SheetContent, SheetDescription, SheetTitle } from '@/components/ui/sheet';
import { CommandPalette } from './command-palette';
import { forgetInlineData } from './forget-inline-data';
import { warningSeconds } from './idle-state';
import { LockScreen, type UnlockAnswer } from './lock-screen';
import type { NavigationItem } from './navigation-item';
import { useNetworkState } from './network-light';
import { ShellRegistry, useShellRegistry, type ShellCommand } from './shell-registry';
import { ShellShortcuts } from './shell-shortcuts';
import { ShortcutSheet } from './shortcut-sheet';
import { Sidebar } from './sidebar';
import { StatusLine, type Workstation } from './status-line';
import { useIdleLock } from './use-idle-lock';

export interface ConsoleShellProps {
  /** What this person's duty opens, in the order of Alt+1 to Alt+5. */
  navigation: readonly NavigationItem[];
  workstation: Workstation;
  /** The hospital's choice, 60 to 900; five minutes by default. */
  lockAfterSeconds?: number;
  /** Tells the server; the screen goes dark without waiting for it. */
  onLock: () => Promise<unknown>;
  onUnlock: (password: string) => Promise<UnlockAnswer>;
  onSignOut: () => void;
  scanner?: ReactNode;
  children: ReactNode;
}

/**
 * The frame of every signed-in page, inside a ScanCaptureProvider: rail, status line, page, footer; and the lock that takes all of it away.
 * It locks at once and in place; a reload meets the server's own lock, which knows of it through `onLock`.
 */
export function ConsoleShell({ onLock, onUnlock, ...rest }: ConsoleShellProps) {
  const router = useRouter();
  const { desk } = useScanCapture();
  const [locked, setLocked] = useState(false);

  function lock() {
    if (locked) return;
    setLocked(true);
    forgetInlineData();
    // Should the server not hear of it, this screen is dark all the same.
    void onLock().catch(() => undefined);
  }

  async function unlock(password: string) {
    const answer = await onUnlock(password);
    if (answer === 'unlocked') {
      setLocked(false);
      router.refresh();
    }
    return answer;
  }

  // A scan at a locked desk is dropped, one at an open panel waits.
  useEffect(() => desk.setLocked(locked), [desk, locked]);

  const idle = useIdleLock({ enabled: !locked, lockAfterSeconds: rest.lockAfterSeconds ?? 300, onExpire: lock });

  if (locked) {
    return <LockScreen staffName={rest.workstation.staffName} onUnlock={unlock} onSwitchPerson={rest.onSignOut} />;
  }

  return (
    <ShellRegistry>
      <OpenShell {...rest} onLock={lock} secondsToLock={idle.phase === 'warning' ? idle.secondsLeft : undefined} />
    </ShellRegistry>
  );
}

interface OpenShellProps extends Omit<ConsoleShellProps, 'onLock' | 'onUnlock'> {
  onLock: () => void;
  secondsToLock: number | undefined;
}

type Panel = 'palette' | 'shortcuts' | 'navigation';

function OpenShell({ navigation, workstation, scanner, onLock, onSignOut, secondsToLock, children }: OpenShellProps) {
  const t = useTranslations('shell');
  const network = useNetworkState();
  const { offers, setFooter } = useShellRegistry();
  const { desk } = useScanCapture();
  const blocker = useId();
  const [panel, setPanel] = useState<Panel>();
  const commands: ShellCommand[] = [
    ...[...offers.values()].flat(),
    { key: 'lock', label: t('lock.action'), keys: 'Alt+L', onSelect: onLock },
    { key: 'shortcuts', label: t('shortcuts.title'), keys: 'F1', onSelect: () => setPanel('shortcuts') },
  ];

  useEffect(() => {
    if (!panel) return undefined;
    desk.setBlocking(blocker, 'dialog');
    return () => desk.setBlocking(blocker, null);
  }, [desk, blocker, panel]);

  const dialogProps = (name: Panel) => ({
    open: panel === name,
    onOpenChange: (open: boolean) => setPanel(open ? name : undefined),
  });

  return (
    <div className="flex min-h-dvh flex-col lg:grid lg:h-dvh lg:grid-cols-[14rem_minmax(0,1fr)] lg:grid-rows-[auto_minmax(0,1fr)_auto]">
      <a href="#content" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-card focus:px-4 focus:py-2">
        {t('skipToContent')}
      </a>
      <Sidebar items={navigation} className="hidden lg:row-span-3 lg:flex" />
      <div>
        <StatusLine
          {...{ workstation, scanner, network, onLock, onSignOut }}
          onOpenNavigation={() => setPanel('navigation')}
          onOpenPalette={() => setPanel('palette')}
          onOpenShortcuts={() => setPanel('shortcuts')}
        />
        {secondsToLock !== undefined && (
          <NoticeBar tone="attention">
            <span aria-hidden>{t('lock.soon', { seconds: secondsToLock })}</span>
            {/* Unchanging words: announced once, not sixty times. */}
            <span className="sr-only">{t('lock.soon', { seconds: warningSeconds })}</span>
          </NoticeBar>
        )}
      </div>
      <main className="min-h-0 min-w-0 flex-1 lg:overflow-y-auto">
        <div id="content" tabIndex={-1} className="min-h-full outline-hidden">
          {children}
        </div>
      </main>
      <footer ref={setFooter} data-slot="shell-footer" className="border-t bg-card empty:hidden" />
      <ShellShortcuts
        {...{ navigation, onLock }}
        onOpenPalette={() => setPanel('palette')}
        onOpenShortcuts={() => setPanel('shortcuts')}
      />
      <CommandPalette {...dialogProps('palette')} navigation={navigation} commands={commands} />
      <ShortcutSheet {...dialogProps('shortcuts')} />
      <Sheet {...dialogProps('navigation')}>
        <SheetContent side="left" className="w-64 border-sidebar-border bg-sidebar p-0" showCloseButton={false}>
          <SheetTitle className="sr-only">{t('navigation.label')}</SheetTitle>
          <SheetDescription className="sr-only">{t('navigation.label')}</SheetDescription>
          <Sidebar items={navigation} onNavigate={() => setPanel(undefined)} />
        </SheetContent>
      </Sheet>
    </div>
  );
}
