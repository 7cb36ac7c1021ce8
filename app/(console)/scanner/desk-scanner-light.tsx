'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';

import { useLearnedScanner } from '@/app/(console)/scanner/scanner-setting';
import { useScanContext } from '@/components/scan-capture/scan-context';
import { ScannerLight } from '@/components/scan-capture/scanner-light';
import { useShellCommands } from '@/components/shell/shell-registry';
import { paceDrift } from '@/domain/scanning/pace-drift';

const SETUP = '/scanner';

/** The scanner's light; it leads, as does the command palette, to the page that sets the scanner up. */
export function DeskScannerLight() {
  const t = useTranslations('scanner');
  const router = useRouter();
  const { health, lastScan, paces, receiving } = useScanContext();
  const learned = useLearnedScanner();
  const label = t('title');

  useShellCommands(useMemo(() => [{ key: 'scanner', label, onSelect: () => router.push(SETUP) }], [label, router]));

  return (
    <Link href={SETUP} title={label} className="rounded-sm hover:underline">
      <ScannerLight health={health} lastScan={lastScan} drift={learned && paceDrift(paces, learned.medianGap)} receiving={receiving} />
    </Link>
  );
}
