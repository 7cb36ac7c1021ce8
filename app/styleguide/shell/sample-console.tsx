'use client';

import { useTranslations } from 'next-intl';
import { ScanCaptureProvider } from '@/components/scan-capture/scan-capture-provider';
import { useScanContext } from '@/components/scan-capture/scan-context';
import { ScannerLight } from '@/components/scan-capture/scanner-light';
import { ConsoleShell } from '@/components/shell/console-shell';
import type { NavigationItem } from '@/components/shell/navigation-item';
import { SampleDesk } from './sample-desk';

export function SampleConsole() {
  const t = useTranslations('styleguide.shell');
  const tNavigation = useTranslations('shell.navigation');
  const navigation: NavigationItem[] = [
    { href: '/styleguide/shell', label: tNavigation('desk'), icon: 'desk', keys: 'Alt+1' },
    { href: '/patients', label: tNavigation('patients'), icon: 'patients', keys: 'Alt+2' },
    { href: '/duplicates', label: tNavigation('duplicates'), icon: 'duplicates', keys: 'Alt+3', waiting: 128 },
    { href: '/network', label: tNavigation('network'), icon: 'network', keys: 'Alt+4' },
    { href: '/audit', label: tNavigation('audit'), icon: 'audit', keys: 'Alt+5' },
  ];

  return (
    <ScanCaptureProvider>
      <ConsoleShell
        navigation={navigation}
        workstation={{ hospital: t('hospital'), window: t('window'), staffName: t('staff'), role: t('role') }}
        scanner={<SampleScannerLight />}
        onLock={() => Promise.resolve()}
        onUnlock={() => Promise.resolve('unlocked')}
        onSignOut={() => undefined}
      >
        <SampleDesk />
      </ConsoleShell>
    </ScanCaptureProvider>
  );
}

function SampleScannerLight() {
  return <ScannerLight {...useScanContext()} />;
}
