'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';

import { useScanContext } from '@/components/scan-capture/scan-context';
import { ScannerLight } from '@/components/scan-capture/scanner-light';
import { useShellCommands } from '@/components/shell/shell-registry';

const SETUP = '/scanner';

/** The scanner's light; it leads, as does the command palette, to the page that sets the scanner up. */
export function DeskScannerLight() {
  const t = useTranslations('scanner');
  const router = useRouter();
  const { health, lastScan, receiving } = useScanContext();
  const label = t('title');

  useShellCommands(useMemo(() => [{ key: 'scanner', label, onSelect: () => router.push(SETUP) }], [label, router]));

  return (
    <Link href={SETUP} title={label} className="rounded-sm hover:underline">
      <ScannerLight health={health} lastScan={lastScan} receiving={receiving} />
    </Link>
  );
}
