'use client';

import { ChartColumn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';

import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';

/** From the queue to its figures, by mouse or by key. */
export function MetricsLink() {
  const t = useTranslations('duplicates.metrics');
  const router = useRouter();

  useShortcut({ keys: 'M', label: 'duplicates.metrics.link', group: 'duplicates.keys.title', run: () => router.push('/duplicates/metrics') });

  return (
    <Button asChild variant="outline" size="sm">
      <Link href="/duplicates/metrics" prefetch={false} aria-keyshortcuts="M">
        <ChartColumn aria-hidden />
        {t('link')}
        <KeyCombo keys="M" aria-hidden />
      </Link>
    </Button>
  );
}
